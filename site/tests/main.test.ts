import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildSite } from './support/built-site.ts';

const main = resolve(import.meta.dirname, '../server/main.ts');
let dist: string;
let dataDir: string;
let running: ChildProcess | undefined;

beforeAll(async () => {
  dist = await buildSite();
  dataDir = await mkdtemp(join(tmpdir(), 'site-main-'));
}, 120_000);

afterEach(() => running?.kill('SIGKILL'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const goodEnv = () => ({
  DATA_DIR: dataDir,
  CMS_SITE_TOKEN: 'token-of-the-site-tests',
  MEILI_SEARCH_KEY: 'key',
  SESSION_SECRET: 'secret-of-the-site-tests',
  SITE_PORT: '0',
  SITE_METRICS_PORT: 'off',
});

/** Starts the site as `npm start` does; answers once `isDone` likes what it has printed. */
function run(env: Record<string, string>, isDone: (printed: string) => boolean = () => false) {
  const child = spawn(process.execPath, [main, dist], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  running = child;
  let printed = '';
  return new Promise<{ child: ChildProcess; printed: string; code: number | null }>((done) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString();
      if (isDone(printed)) done({ child, printed, code: null });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code) => done({ child, printed, code }));
  });
}

test('an unusable environment is told in one message and ends the start', async () => {
  const { printed, code } = await run({ SITE_PORT: 'x' });
  expect(code).toBe(1);
  expect(printed).toContain('CMS_SITE_TOKEN is missing');
  expect(printed).toContain('SESSION_SECRET is missing');
  expect(printed).toContain('SITE_PORT: ');
  expect(printed).not.toContain('    at ');
});

test.each(['SITE_PORT', 'SITE_METRICS_PORT'])('a taken %s is one clear line', async (name) => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => other.once('listening', done));
  const { port } = other.address() as AddressInfo;
  const { printed, code } = await run({ ...goodEnv(), LOG_LEVEL: 'warn', [name]: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(printed.trim()).toBe(
    `Port ${port} is taken: stop what uses it, or set ${name} to another one.`,
  );
});

test('metrics are served on a port of their own, of this machine alone', async () => {
  const { printed } = await run({ ...goodEnv(), SITE_METRICS_PORT: '0' }, (text) =>
    text.includes('the metrics are served'),
  );
  const line = printed.split('\n').find((each) => each.includes('the metrics are served')) ?? '';
  const { address } = JSON.parse(line) as { address: AddressInfo };
  expect(address.address).toBe('127.0.0.1');
  const answer = await fetch(`http://127.0.0.1:${address.port}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await answer.text()).toContain('nodejs_eventloop_lag_p99_seconds');
  expect((await fetch(`http://127.0.0.1:${address.port}/`)).status).toBe(404);
});

test('SIGTERM ends it cleanly', async () => {
  const { child } = await run(goodEnv(), (printed) => printed.includes('listening'));
  const ended = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
