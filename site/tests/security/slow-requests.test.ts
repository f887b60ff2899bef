import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const MOST_MS = 5_000;
let cms: FakeCms;
let site: RunningSite;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms, {}, { headMs: 300, wholeMs: 600, checkEveryMs: 50 });
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

/** Sends a beginning and then nothing; answers what came back when the server ended it. */
function begin(beginning: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(site.port, '127.0.0.1', () => socket.write(beginning));
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

const head = () => `Host: localhost:${site.port}\r\nOrigin: ${site.url}\r\n`;
const BEGINNINGS: Record<string, () => string> = {
  'the first line': () => 'GET /haqq',
  headers: () => `GET /haqqimizda HTTP/1.1\r\n${head()}X-Slow: `,
  'a body of known length': () =>
    `POST /giris HTTP/1.1\r\n${head()}Content-Length: 900\r\n\r\nemail=`,
  'a body in chunks': () =>
    `POST /giris HTTP/1.1\r\n${head()}Transfer-Encoding: chunked\r\n\r\n5\r\nemail\r\n`,
};

it.each(Object.keys(BEGINNINGS))('a request that stops within %s is cut off', async (name) => {
  const began = performance.now();
  const heard = await begin(BEGINNINGS[name]?.() ?? '');
  expect(heard).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  expect(performance.now() - began).toBeLessThan(MOST_MS);
});

it('many slow requests hold nobody up', async () => {
  const names = Object.keys(BEGINNINGS);
  const slow = Array.from({ length: 200 }, (_, at) =>
    begin(BEGINNINGS[names[at % names.length] ?? '']?.() ?? ''),
  );
  for (let count = 0; count < 10; count += 1) {
    expect((await fetch(`${site.url}/haqqimizda`)).status).toBe(200);
  }
  for (const heard of await Promise.all(slow)) expect(heard).not.toContain('HTTP/1.1 5');
});
