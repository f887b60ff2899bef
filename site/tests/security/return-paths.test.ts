import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { BrowserLike, type Visit } from '../support/browser-like.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newMember } from '../support/fake-cms/state.ts';
import { rawRequest } from '../support/raw-request.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const PASSWORD = 'dovletqusu-42';
let cms: FakeCms;
let site: RunningSite;
let browser: BrowserLike;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms, { SITE_TRUSTED_PROXIES: '1' });
}, 120_000);

beforeEach(() => {
  browser = new BrowserLike(site.url);
});

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

const ELSEWHERE = [
  'https://evil.example/',
  '//evil.example/',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  '/\r\n//evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //evil.example',
  '@evil.example',
  '.evil.example',
  '',
];

const HEADER_BREAKS = [
  '/kabinet\r\nSet-Cookie: sid=forged',
  '/kabinet\nX-Injected: 1',
  '/kabinet%0d%0aSet-Cookie:%20sid=forged',
  '/kabinet?x=%0d%0aX-Injected:1',
  '/kabinet\u010d\u010aSet-Cookie: sid=forged',
  '/kabinet\u0000',
];

/** Every form that leads back to where somebody came from. */
const WAYS_BACK: Record<string, (next: string) => Promise<Visit>> = {
  'signing in': signIn,
  'signing out': (next) => browser.post('/api/sign-out', { next }),
  'choosing an appearance': (back) => browser.post('/api/theme', { theme: 'dark', back }),
};

/** Each time as somebody else from elsewhere: nobody may try often. */
function signIn(next: string): Promise<Visit> {
  const number = cms.state.members.length + 1;
  const account = { email: `member${number}@example.org`, password: PASSWORD };
  const member = newMember({ ...account, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  cms.state.members.push(member);
  const from = { 'x-forwarded-for': `192.0.2.${number}` };
  return browser.post(paths.signIn('az'), { ...account, next }, from);
}

describe.each(Object.keys(WAYS_BACK))('%s', (way) => {
  it.each(ELSEWHERE)('leads to no other site by %j', async (next) => {
    const visit = await WAYS_BACK[way]?.(next);
    expect(visit?.status).toBe(303);
    const led = new URL(visit?.location ?? 'none:', site.url);
    expect(led.origin).toBe(site.url);
    expect(led.pathname).not.toMatch(/^\/[/\\]/);
  });

  it.each(HEADER_BREAKS)('writes no header by %j', async (next) => {
    const visit = await WAYS_BACK[way]?.(next);
    expect(visit?.status).toBe(303);
    expect(visit?.headers.has('x-injected')).toBe(false);
    expect(visit?.headers.getSetCookie().join()).not.toContain('forged');
    expect(visit?.location).not.toMatch(/[\r\n]/);
  });

  it('leads back to a page of ours', async () => {
    const visit = await WAYS_BACK[way]?.('/imkanlar?q=sahil');
    expect(visit?.location).toBe('/imkanlar?q=sahil');
  });
});

it.each(HEADER_BREAKS)('no page or redirect takes a header from the address %j', async (broken) => {
  const path = encodeURI(broken).replaceAll('%25', '%');
  for (const address of [
    path,
    `/en/opportunities/${path.slice(1)}-club000001`,
    `/giris?next=${path}`,
  ]) {
    const answer = await rawRequest(site.port, {
      path: address,
      headers: { host: `localhost:${site.port}` },
    });
    expect(answer?.status).toBeLessThan(500);
    expect(answer?.headers['x-injected']).toBeUndefined();
    expect(String(answer?.headers['set-cookie'])).not.toContain('forged');
  }
});

it.each(['x-forwarded-host', 'x-original-url', 'forwarded', 'x-forwarded-proto'])(
  'no link or redirect is built from %s',
  async (name) => {
    for (const path of [paths.account('az'), paths.about('az')]) {
      const answer = await rawRequest(site.port, {
        path,
        headers: { host: `localhost:${site.port}`, [name]: 'evil.example' },
      });
      expect([200, 303]).toContain(answer?.status);
      expect(JSON.stringify(answer)).not.toContain('evil.example');
    }
  },
);
