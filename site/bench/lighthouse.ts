import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import { paths } from '../src/paths.ts';
import { buildSite } from '../tests/support/built-site.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { startReadingStack } from '../tests/support/reading-stack.ts';

/**
 * Has Lighthouse judge five pages of the built site as a cheap phone on a slow line sees them,
 * and ends with 1 where one misses a target. `npm run bench:lighthouse [-- RUNS]`; of several
 * runs the middle one by performance counts.
 */
const RUNS = Number(process.argv[2] ?? 1);
const PAGES = {
  home: paths.home('az'),
  search: paths.search('az'),
  service: paths.opportunity('az', 'x-service001'),
  project: paths.opportunity('ru', 'x-sahilgunu1'),
  region: paths.region('en', 'ganja'),
};
/** Categories of a hundred points; what they must reach. */
const SCORES = { performance: 98, accessibility: 100, 'best-practices': 95, seo: 100 };
const MOST = { lcpMs: 1_200, cls: 0.02, bytes: 150 * 1024 };

interface Judgement {
  scores: Record<string, number>;
  lcpMs: number;
  cls: number;
  bytes: number;
  /** Titles of what lost points. */
  lost: string[];
}

const stack = await startReadingStack();
const dataDir = await mkdtemp(join(tmpdir(), 'bench-lighthouse-'));
const [sitePort, chromePort] = [await freePort(), await freePort()];
const origin = `http://localhost:${sitePort}`;
const site = spawn(process.execPath, ['server/main.ts', await buildSite()], {
  cwd: resolve(import.meta.dirname, '..'),
  env: {
    ...process.env,
    ...stack.env,
    NODE_ENV: 'production',
    SITE_PORT: String(sitePort),
    SITE_PUBLIC_URL: origin,
    SITE_METRICS_PORT: 'off',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  },
  stdio: 'inherit',
});
const browser = await launchBrowser([`--remote-debugging-port=${chromePort}`]);
try {
  let missed = 0;
  for (const [name, path] of Object.entries(PAGES)) {
    const url = await settled(origin + path);
    const judgement = await judge(url);
    const faults = faultsOf(judgement);
    missed += faults.length;
    print(name, judgement, faults);
  }
  process.exitCode = missed === 0 ? 0 : 1;
} finally {
  await browser.close();
  site.kill('SIGTERM');
  await once(site, 'exit');
  await stack.stop();
  await rm(dataDir, { recursive: true });
}

/** The middle of all runs. */
async function judge(url: string): Promise<Judgement> {
  const runs: Judgement[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await judgeOnce(url));
  const points = ({ scores }: Judgement) => scores['performance'] ?? 0;
  const middle = runs.sort((one, other) => points(one) - points(other))[Math.floor(RUNS / 2)];
  if (middle === undefined) throw new Error('There must be one run at least.');
  return middle;
}

async function judgeOnce(url: string): Promise<Judgement> {
  const result = await lighthouse(url, {
    port: chromePort,
    logLevel: 'error',
    onlyCategories: Object.keys(SCORES),
  });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  const valueOf = (audit: string) => audits[audit]?.numericValue ?? NaN;
  const judged = Object.values(categories);
  const losing = judged
    .filter(({ score }) => score !== 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .filter(({ id }) => (audits[id]?.score ?? 1) < 1);
  return {
    scores: Object.fromEntries(judged.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    lcpMs: valueOf('largest-contentful-paint'),
    cls: valueOf('cumulative-layout-shift'),
    bytes: valueOf('total-byte-weight'),
    lost: losing.map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`),
  };
}

function faultsOf(judgement: Judgement): string[] {
  const { scores } = judgement;
  return [
    ...Object.entries(SCORES)
      .filter(([category, least]) => !((scores[category] ?? 0) >= least))
      .map(([category, least]) => `${category} below ${least}`),
    ...(['lcpMs', 'cls', 'bytes'] as const)
      .filter((measure) => !(judgement[measure] <= MOST[measure]))
      .map((measure) => `${measure} above ${MOST[measure]}`),
  ];
}

function print(name: string, { scores, lcpMs, cls, bytes, lost }: Judgement, faults: string[]) {
  const points = Object.entries(scores).map(([category, score]) => `${category} ${score}`);
  const size = `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`${name}: ${points.join(', ')}, LCP ${lcpMs.toFixed(0)} ms, CLS ${cls}, ${size}`);
  for (const audit of lost) console.log(`  lost ${audit}`);
  for (const fault of faults) console.log(`  missed: ${fault}`);
}

/** The page's real address, for an entry's carries its title; asked until the site answers. */
async function settled(url: string): Promise<string> {
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return answer.url;
    if (answer !== null && answer.status !== 503) throw new Error(`${url}: ${answer.status}`);
    await wait(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
