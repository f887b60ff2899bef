import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSite } from './built-site.ts';
import { FAKE_SITE_TOKEN, type FakeCms } from './fake-cms/server.ts';

const MAIN = resolve(import.meta.dirname, '../../server/main.ts');

export interface SiteProcesses {
  /** `http://localhost:<port>` of each instance. */
  urls: string[];
  stop(): Promise<void>;
}

/**
 * Several processes of the site that share one session store: the Redis of REDIS_URL where there
 * is one, else a folder.
 */
export async function startSiteProcesses(cms: FakeCms, count: number): Promise<SiteProcesses> {
  const dist = await buildSite();
  const dataDir = await mkdtemp(join(tmpdir(), 'site-processes-'));
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    DATA_DIR: dataDir,
    SITE_PORT: '0',
    SITE_METRICS_PORT: 'off',
    CMS_URL: cms.url,
    CMS_SITE_TOKEN: FAKE_SITE_TOKEN,
    MEILI_HOST: 'http://127.0.0.1:9',
    MEILI_SEARCH_KEY: 'unused',
    SESSION_SECRET: 'secret-of-the-site-tests',
  };
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [MAIN, dist], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  const stop = async () => {
    await Promise.all(children.map(end));
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { urls: await Promise.all(children.map(listening)), stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** Reads the log until it says where the site listens. */
function listening(child: ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> }) {
  return new Promise<string>((done, fail) => {
    child.once('exit', (code) => {
      fail(new Error(`A site ended with ${String(code)}.`));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /"address":\{[^}]*"port":(\d+)/.exec(line)?.[1];
      if (port !== undefined) done(`http://localhost:${port}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}
