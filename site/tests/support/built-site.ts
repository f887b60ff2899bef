import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const siteDir = resolve(import.meta.dirname, '../..');

/** Where tests build the site: beside its dependencies, away from the one that is served. */
const TEST_DIST = join(siteDir, '.cache/test-dist');

const LOCK = `${TEST_DIST}.lock`;
const LOCK_STALE_MS = 180_000;
const LOCK_RETRY_MS = 250;

/** Builds the site for tests unless the last build is newer than every source. */
export async function buildSite(): Promise<string> {
  await lock();
  try {
    if (!(await isFresh())) await build();
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
  return TEST_DIST;
}

async function isFresh(): Promise<boolean> {
  const entry = join(TEST_DIST, 'server/entry.mjs');
  return existsSync(entry) && (await stat(entry)).mtimeMs >= (await newestSource());
}

async function build(): Promise<void> {
  const astro = resolve(siteDir, '../node_modules/astro/bin/astro.mjs');
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', TEST_DIST], {
    cwd: siteDir,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
}

/** Test files run side by side: one builds, the others wait for it. */
async function lock(): Promise<void> {
  await mkdir(join(siteDir, '.cache'), { recursive: true });
  for (;;) {
    try {
      await mkdir(LOCK);
      return;
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
    }
    const madeAt = await stat(LOCK).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - madeAt > LOCK_STALE_MS) await rm(LOCK, { recursive: true, force: true });
    await wait(LOCK_RETRY_MS);
  }
}

async function newestSource(): Promise<number> {
  const times = ['src', 'server', 'integrations', 'public', '../search/src'].map(newestIn);
  const config = (await stat(join(siteDir, 'astro.config.ts'))).mtimeMs;
  return Math.max(config, ...(await Promise.all(times)));
}

async function newestIn(folder: string): Promise<number> {
  const root = join(siteDir, folder);
  if (!existsSync(root)) return 0;
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}
