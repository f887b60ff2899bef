import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { paths } from '../src/paths.ts';
import { buildSite } from '../tests/support/built-site.ts';
import { startReadingStack } from '../tests/support/reading-stack.ts';

/**
 * Measures how many pages a second one site process serves, kept and rendered live, beside a bare
 * `node:http` hello and sirv serving the same page from a file: all in one run, because only the
 * ratios mean something on a shared machine. `npm run bench:pages [-- SECONDS]`.
 */
const SECONDS = Number(process.argv[2] ?? 6);
const CONNECTIONS = [20, 100];
const PAGES = {
  home: paths.home('az'),
  search: paths.search('az', { region: 'sumgait' }),
  opportunity: paths.opportunity('az', 'x-sahilgunu1'),
};
const siteDir = resolve(import.meta.dirname, '..');

const stack = await startReadingStack();
const folder = await mkdtemp(join(tmpdir(), 'bench-pages-'));
const children: ChildProcess[] = [];
try {
  const dist = await buildSite();
  const kept = await startSite(dist, { SITE_PAGE_CACHE_MB: '64', SITE_PORT: '24321' });
  const live = await startSite(dist, { SITE_PAGE_CACHE_MB: '0', SITE_PORT: '24322' });
  const addresses = await followRedirects(kept.url);
  await writeFile(join(folder, 'index.html'), await textOf(kept.url + addresses.home));
  const hello = await startReference('hello');
  const file = await startReference(folder);
  for (const connections of CONNECTIONS) {
    console.log(`\n${connections} connections, ${SECONDS} s each`);
    const base = await measure('hello', hello, { connections, base: null });
    await measure('sirv, the home page', file, { connections, base });
    for (const [name, path] of Object.entries(addresses)) {
      await measure(`${name}, kept`, kept.url + path, { connections, base });
      await measure(`${name}, live`, live.url + path, { connections, base });
    }
  }
  console.log(
    `\nresident: ${await memoryOf(kept.child)} MB kept, ${await memoryOf(live.child)} MB live`,
  );
} finally {
  for (const child of children) child.kill('SIGTERM');
  await stack.stop();
  await rm(folder, { recursive: true });
}

/** Answers requests a second. */
async function measure(
  name: string,
  url: string,
  { connections, base }: { connections: number; base: number | null },
): Promise<number> {
  const headers = { 'accept-encoding': 'identity' };
  await autocannon({ url, connections, duration: 1, headers });
  const result = await autocannon({ url, connections, duration: SECONDS, headers });
  const { average } = result.requests;
  const ratio = base === null ? '' : `${(average / base).toFixed(2)} × hello`;
  const faults = result.non2xx + result.errors;
  console.log(
    `${name.padEnd(22)} ${average.toFixed(0).padStart(7)} /s  p99 ${String(result.latency.p99).padStart(4)} ms  ${ratio}`,
  );
  if (faults > 0) throw new Error(`${faults} requests for ${url} failed.`);
  return average;
}

async function startSite(dist: string, variables: Record<string, string>) {
  const child = start(['server/main.ts', dist], {
    ...stack.env,
    ...variables,
    SITE_METRICS_PORT: 'off',
    DATA_DIR: join(folder, variables['SITE_PORT'] ?? ''),
    LOG_LEVEL: 'warn',
  });
  const url = `http://localhost:${variables['SITE_PORT']}`;
  for (;;) {
    if (
      await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, child };
    await wait(100);
  }
}

async function startReference(what: string): Promise<string> {
  const child = start(['bench/reference-server.ts', what], {});
  const [line] = (await once(child.stdout ?? process.stdin, 'data')) as [Buffer];
  return `http://127.0.0.1:${line.toString().trim()}/`;
}

function start(command: string[], variables: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, command, {
    cwd: siteDir,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

/** The pages where they really are: an entry's address carries its title. */
async function followRedirects(origin: string): Promise<typeof PAGES> {
  const found = await Promise.all(
    Object.entries(PAGES).map(async ([name, path]) => {
      const { pathname, search } = new URL((await fetch(origin + path)).url);
      return [name, pathname + search];
    }),
  );
  return Object.fromEntries(found) as typeof PAGES;
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function memoryOf({ pid }: ChildProcess): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kibibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN);
  return (kibibytes / 1024).toFixed(0);
}
