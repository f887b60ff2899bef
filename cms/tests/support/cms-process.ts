import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { inject } from 'vitest';

import type { TestDatabase } from './test-database.ts';
import { TEST_ENVIRONMENT } from './test-environment.ts';

/** A cms in a process of its own, which may be killed at any moment. */
export interface CmsProcess {
  /** http://127.0.0.1:<port>, without /api. */
  url: string;
  siteToken: string;
  operatorToken: string;
  /** Everything it has written so far. */
  readonly output: string;
  /** Whether it still runs. */
  isAlive(): boolean;
  /** Ends it at once (SIGKILL), wherever it is; resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it as an operator does, its requests and jobs first; answers its exit code. */
  stop(): Promise<number | null>;
}

const main = path.resolve(import.meta.dirname, 'cms-process-main.ts');

/**
 * Starts the compiled cms on a database in a process of its own; resolves when it serves. Port 0
 * takes a free one. Throws with what it wrote when it ends before that.
 */
export async function startCmsProcess(
  database: Pick<TestDatabase, 'env'>,
  env: Record<string, string> = {},
): Promise<CmsProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      ...TEST_ENVIRONMENT,
      OFFICE_DIST: inject('distDir'),
      NODE_COMPILE_CACHE: path.join(inject('distDir'), 'compiled'),
      ...database.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit') as Promise<[code: number | null]>;
  const killOnExit = (): void => void child.kill('SIGKILL');
  process.once('exit', killOnExit);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const endBy = async (signal: NodeJS.Signals): Promise<number | null> => {
    process.off('exit', killOnExit);
    child.kill(signal);
    return (await ended)[0];
  };
  const port = await Promise.race([portOf(child), ended.then(() => null)]);
  if (port === null) throw new Error(`The cms ended while it started: ${output}`);
  return {
    url: `http://127.0.0.1:${port}`,
    siteToken: TEST_ENVIRONMENT.CMS_SITE_TOKEN,
    operatorToken: TEST_ENVIRONMENT.OPERATOR_TOKEN,
    get output() {
      return output;
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      await endBy('SIGKILL');
    },
    stop: () => endBy('SIGTERM'),
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return message.port;
}
