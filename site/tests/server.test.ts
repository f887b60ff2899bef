import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFakeCms, type FakeCms } from './support/fake-cms/server.ts';
import { rawRequest } from './support/raw-request.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

let cms: FakeCms;
let site: RunningSite;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

async function raw(given: {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: Buffer[];
}): Promise<number | 'cut'> {
  const headers = { host: `localhost:${site.port}`, ...given.headers };
  const answer = await rawRequest(site.port, { path: '/haqqimizda', ...given, headers });
  return answer?.status ?? 'cut';
}

test('a page is answered with the security headers and without a cookie', async () => {
  const response = await fetch(`${site.url}/haqqimizda`);
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/script-src [^;]*'self'/);
  expect(policy).not.toContain('unsafe-inline');
});

test('a site that keeps no pages takes news of changes all the same', async () => {
  const purge = (method: string) => fetch(`${site.url}/api/purge`, { method });
  expect((await purge('POST')).status).toBe(204);
  expect((await purge('GET')).status).toBe(405);
});

test('a request to another host is misdirected', async () => {
  expect(await raw({ headers: { host: 'evil.example' } })).toBe(421);
  expect(await raw({})).toBe(200);
});

test('an address that cannot be decoded is refused', async () => {
  expect(await raw({ path: '/%E0%A4%A' })).toBe(400);
});

test('a form from another origin, or from none, is refused', async () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${site.url}/giris`, { method: 'POST', body: new URLSearchParams({ a: '1' }), headers });
  expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await post({ origin: 'null' })).status).toBe(403);
  expect((await post({})).status).toBe(403);
});

test('JSON from another origin is refused as well', async () => {
  const response = await fetch(`${site.url}/giris`, {
    method: 'POST',
    body: '{}',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
  });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: 'origin.foreign' } });
});

test('a body that is too large is 413, by its length and by counting', async () => {
  const headers = { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' };
  const announced = { ...headers, 'content-length': '2000000' };
  expect(await raw({ method: 'POST', path: '/giris', headers: announced })).toBe(413);
  const body = Array.from({ length: 20 }, () => Buffer.alloc(100_000, 'a'));
  expect(await raw({ method: 'POST', path: '/giris', headers, body })).toBe(413);
});

test('HEAD answers without a body', async () => {
  const response = await fetch(`${site.url}/haqqimizda`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

test('pages are compressed as the client asks', async () => {
  for (const encoding of ['br', 'gzip']) {
    const response = await fetch(`${site.url}/haqqimizda`, {
      headers: { 'accept-encoding': encoding },
    });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('accept-encoding');
    expect(await response.text()).toContain('</html>');
  }
});

test('the style sheet is compressed as the client asks', async () => {
  const html = await (await fetch(`${site.url}/haqqimizda`)).text();
  const href = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  for (const encoding of ['br', 'gzip']) {
    const response = await fetch(site.url + href, { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(14 * 1024);
    expect(await response.text()).toContain('@layer');
  }
});

test('the request id comes back, a harmful one is replaced', async () => {
  const idFor = async (given: string) => {
    const response = await fetch(`${site.url}/healthz`, { headers: { 'x-request-id': given } });
    return response.headers.get('x-request-id');
  };
  expect(await idFor('request-12345')).toBe('request-12345');
  expect(await idFor('a b"c')).toMatch(/^[\da-f-]{36}$/);
});

test('health names each dependency and is 503 only before the first readiness', async () => {
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
  const response = await fetch(`${site.url}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    status: 'starting',
    dependencies: {
      cms: { state: 'up' },
      search: { state: 'down' },
      sessions: { state: 'up' },
    },
  });
});

test('mail programs unsubscribe by one POST from anywhere, and the cms learns the request id', async () => {
  cms.state.subscriptions.push({
    token: 'doc1.abc',
    email: 'a@example.org',
    language: 'az',
    regionKeys: [],
    interestKeys: [],
    kinds: [],
    frequency: 'weekly',
    state: 'confirmed',
  });
  const post = (token: string) =>
    fetch(`${site.url}/abune/${token}/one-click`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      headers: { origin: 'https://mail.example', 'x-request-id': 'one-click-1' },
    });
  const answer = await post('doc1.abc');
  expect(answer.status).toBe(204);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(cms.state.subscriptions[0]?.state).toBe('unsubscribed');
  expect(cms.calls.at(-1)?.requestId).toBe('one-click-1');
  expect((await post('doc1.wrong')).status).toBe(404);
  cms.outage = true;
  expect((await post('doc1.abc')).status).toBe(503);
  cms.outage = false;
});
