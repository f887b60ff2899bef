import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type * as Strapi from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { describe, inject } from 'vitest';

import { hashQuickly } from './hash-cost.ts';
import type { Row } from './postgres-queries.ts';
import {
  createTestDatabase,
  hasTemplate,
  keepAsTemplate,
  type DatabaseKind,
  type TestDatabase,
} from './test-database.ts';
import { TEST_ENVIRONMENT } from './test-environment.ts';

export interface BootOptions {
  database?: DatabaseKind;
  env?: Record<string, string>;
  /** An empty database instead of a copy of one that an earlier boot of the run has set up. */
  fresh?: boolean;
  /** A database that is there already; it stays when the cms stops. */
  on?: TestDatabase;
  /** Hashes passwords as the office does, where a test is about what that costs. */
  fullHashes?: boolean;
}

export interface BootedCms {
  strapi: Core.Strapi;
  database: DatabaseKind;
  /** What another process must be started with to work on the same database. */
  databaseEnv: Record<string, string>;
  /** http://127.0.0.1:<port>, without /api. */
  url: string;
  dataDir: string;
  siteToken: string;
  operatorToken: string;
  /** Committed rows, read through another connection than the cms's. */
  readRows(sql: string): Promise<Row[]>;
  /** A module of the running (compiled) cms, by its path below cms/, like `src/lib/clock`. */
  load<T>(module: string): T;
  stop(): Promise<void>;
}

type Boot = (options?: Omit<BootOptions, 'database'>) => Promise<BootedCms>;

const appDir = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** Runs the same tests on SQLite and on PostgreSQL; `boot` starts a cms on that database. */
export function describeOnEachDatabase(
  name: string,
  tests: (boot: Boot, database: DatabaseKind) => void,
): void {
  for (const database of ['sqlite', 'postgres'] as const) {
    describe(`${name} (${database})`, () => {
      tests((options) => bootCms({ ...options, database }), database);
    });
  }
}

/** Starts the compiled cms in this process on a database of its own and a free port. */
export async function bootCms(options: BootOptions = {}): Promise<BootedCms> {
  const kind = options.database ?? 'sqlite';
  if (options.on !== undefined) {
    const { strapi, stop } = await start(options.on, options);
    return describeBoot(strapi, kind, options.on, stop);
  }
  const isFresh = options.fresh === true;
  const database = await (isFresh ? createTestDatabase(kind, 'empty') : createSetUpDatabase(kind));
  try {
    const { strapi, stop } = await start(database, options);
    return describeBoot(strapi, kind, database, async () => {
      await stop();
      await database.remove();
    });
  } catch (error) {
    await database.remove();
    throw error;
  }
}

/** A database a cms has set up and left, for `bootCms({ on })` or a cms of another process. */
export async function createSetUpDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  if (!(await hasTemplate(kind))) await makeTemplate(kind);
  return await createTestDatabase(kind, 'template');
}

/** A first boot makes tables and bootstraps; later ones start from a copy in half the time. */
async function makeTemplate(kind: DatabaseKind): Promise<void> {
  const database = await createTestDatabase(kind, 'empty');
  try {
    const { stop } = await start(database, {});
    await stop();
    await keepAsTemplate(kind, database);
  } finally {
    await database.remove();
  }
}

async function start(database: TestDatabase, { env = {}, fullHashes = false }: BootOptions) {
  if ('strapi' in globalThis) throw new Error('Only one cms runs in a process: stop the other.');
  const distDir = inject('distDir');
  const restoreEnvironment = setEnvironment({ ...TEST_ENVIRONMENT, ...database.env, ...env });
  const restoreHashes = fullHashes ? () => {} : hashQuickly();
  const restore = (): void => {
    restoreHashes();
    restoreEnvironment();
  };
  forgetModules(distDir);
  const listeners = signalListeners();
  // The ESM build of Strapi does not load under Node (it imports directories of lodash).
  const { createStrapi } = require('@strapi/strapi') as typeof Strapi;
  try {
    const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
    const stop = async (): Promise<void> => {
      await destroy(strapi, listeners);
      restore();
    };
    try {
      await strapi.load();
      await listen(strapi);
    } catch (error) {
      await destroy(strapi, listeners).catch(() => undefined);
      throw error;
    }
    return { strapi, stop };
  } catch (error) {
    restore();
    throw error;
  }
}

function describeBoot(
  strapi: Core.Strapi,
  kind: DatabaseKind,
  database: TestDatabase,
  stop: () => Promise<void>,
): BootedCms {
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const distDir = inject('distDir');
  return {
    strapi,
    database: kind,
    databaseEnv: database.env,
    url: `http://127.0.0.1:${port}`,
    dataDir: database.dataDir,
    siteToken: TEST_ENVIRONMENT.CMS_SITE_TOKEN,
    operatorToken: TEST_ENVIRONMENT.OPERATOR_TOKEN,
    readRows: (sql) => database.readRows(sql),
    load: <T>(module: string) => require(path.join(distDir, module)) as T,
    stop,
  };
}

function listen(strapi: Core.Strapi): Promise<void> {
  return new Promise((resolve, reject) => {
    // A slow machine must not have it close a connection the test is about to use again.
    strapi.server.httpServer.keepAliveTimeout = 120_000;
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
}

/** Strapi's destroy removes every listener of the process, the test runner's channel included. */
async function destroy(strapi: Core.Strapi, before: SignalListeners): Promise<void> {
  const { removeAllListeners } = process;
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
    for (const [signal, known] of before) {
      for (const listener of process.listeners(signal)) {
        if (!known.includes(listener)) process.off(signal, listener);
      }
    }
  }
}

type SignalListeners = (readonly [NodeJS.Signals, NodeJS.SignalsListener[]])[];

function signalListeners(): SignalListeners {
  return (['SIGINT', 'SIGTERM'] as const).map(
    (signal) => [signal, process.listeners(signal)] as const,
  );
}

/** The cms reads its environment when its modules load, so each boot loads them anew. */
function forgetModules(distDir: string): void {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(distDir + path.sep)) Reflect.deleteProperty(require.cache, file);
  }
}

function setEnvironment(values: Record<string, string>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
