import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../../..');
const OPEN_WITHIN_MS = 180_000;

export interface Account {
  role: string;
  email: string;
  password: string;
}

/** A whole office as `npm start` runs it: search, cms, site and mail catcher. */
export interface Office {
  siteUrl: string;
  adminUrl: string;
  mailUrl: string;
  accounts: Account[];
  /** Runs one of the root's npm scripts against this office; answers what it printed. */
  run(script: string, ...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Opens an office of its own: free ports, a folder of its own, the fixed seed. A search server
 * named by MEILI_HOST is used as it is; otherwise the office brings its own.
 */
export async function openOffice(): Promise<Office> {
  const dataDir = mkdtempSync(join(tmpdir(), 'office-browser-'));
  const ports = await freePorts([
    'SITE_PORT',
    'CMS_PORT',
    'SEARCH_PORT',
    'MAIL_PORT',
    'MAIL_VIEW_PORT',
  ]);
  const env = {
    ...process.env,
    ...ports,
    SITE_METRICS_PORT: 'off',
    CMS_METRICS_PORT: 'off',
    DATA_DIR: dataDir,
    SEED_PROFILE: 'e2e',
    NODE_ENV: 'development',
  };
  const child = spawn(process.execPath, [join(root, '.launch/start.mjs')], { env, cwd: root });
  const accounts = await opening(child).catch(async (error: unknown) => {
    await end(child, dataDir);
    throw error;
  });
  return {
    siteUrl: `http://localhost:${ports.SITE_PORT}`,
    adminUrl: `http://localhost:${ports.CMS_PORT}/admin`,
    mailUrl: `http://localhost:${ports.MAIL_VIEW_PORT}`,
    accounts,
    run: (script, ...args) => runScript(script, args, env),
    stop: () => end(child, dataDir),
  };
}

/** Waits until the launcher says that the office is open and reads the accounts it prints. */
function opening(child: ChildProcess): Promise<Account[]> {
  const printed: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      reject(new Error(`The office did not open: ${why}\n${printed.slice(-40).join('\n')}`));
    };
    const timer = setTimeout(() => {
      fail('it took too long');
    }, OPEN_WITHIN_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`the launcher ended with ${String(code)}`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line);
        if (!line.includes('Ctrl-C stops everything')) return;
        clearTimeout(timer);
        resolve(printed.flatMap(readAccount));
      });
    }
  });
}

function readAccount(line: string): Account[] {
  const match = /^ {2}(\S.*?) {2,}(\S+@\S+) +(\S+)$/.exec(line);
  const [, role, email, password] = match ?? [];
  return role && email && password ? [{ role, email, password }] : [];
}

async function end(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}

function runScript(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, '.launch/run.mjs'), script, ...args], {
      env,
      cwd: root,
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.once('exit', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${script} ended with ${String(code)}: ${printed}`));
    });
  });
}

/** Ports nobody listens on, all held at once so that none is named twice. */
async function freePorts<Name extends string>(
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const servers = await Promise.all(
    names.map(
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer();
          server.listen(0, '127.0.0.1', () => {
            resolve(server);
          });
        }),
    ),
  );
  const ports = servers.map((server) => String((server.address() as AddressInfo).port));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(names.map((name, at) => [name, ports[at]])) as Record<Name, string>;
}
