import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { examinePage } from '../support/examine-page.ts';

let serving: ChildProcess;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  serving = spawn(process.execPath, ['scripts/serve-gallery.ts', String(port)], {
    cwd: resolve(import.meta.dirname, '../..'),
    // What the test runner sets for itself would have the pages served as in production.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: 'ignore',
  });
  browser = await launchBrowser();
  await vi.waitFor(async () => expect((await fetch(`${origin}/gallery`)).status).toBe(200), {
    timeout: 45_000,
    interval: 200,
  });
}, 90_000);

afterAll(async () => {
  await browser.close();
  serving.kill('SIGTERM');
  await once(serving, 'exit');
});

it.each(['/gallery', '/en/gallery', '/ru/gallery'])(
  'every component can be used by everybody: %s',
  async (path) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(origin + path, { waitUntil: 'load' });
    expect(await examinePage(page)).toEqual([]);
    await context.close();
  },
  60_000,
);

it('every component stays readable in forced colours and on paper', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/en/gallery`, { waitUntil: 'load' });
  for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia(media);
    const { violations } = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  }
  await context.close();
}, 60_000);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
