import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from './support/browser-like.ts';
import { startFakeCms, type FakeCms } from './support/fake-cms/server.ts';
import { newMember, newState } from './support/fake-cms/state.ts';
import { startSiteProcesses, type SiteProcesses } from './support/site-processes.ts';

const PASSWORD = 'dovletqusu-42';
const PROFILE = '/kabinet/profil';
const WITHIN_MS = 1000;

let cms: FakeCms;
let sites: SiteProcesses;
let number = 0;

beforeAll(async () => {
  cms = await startFakeCms();
  sites = await startSiteProcesses(cms, 2);
}, 180_000);

afterAll(async () => {
  await sites.stop();
  await cms.stop();
});

beforeEach(() => {
  cms.state = newState();
});

/** One browser, signed in at the first instance, as both instances see it. */
async function signedInAtBoth() {
  const email = `member${(number += 1)}@example.org`;
  const account = newMember({ email, password: PASSWORD, name: 'Aysel', language: 'az' });
  account.confirmed = true;
  cms.state.members.push(account);
  const [first = '', second = ''] = sites.urls;
  const one = new BrowserLike(first);
  await one.post('/giris', { email, password: PASSWORD });
  const both = [one, one.at(second)] as const;
  for (const browser of both) expect((await browser.get(PROFILE)).status).toBe(200);
  return { account, both };
}

/** Asks both instances until the limit for a page that greets a member; there must be none. */
async function expectSignedOut(both: readonly BrowserLike[], since: number): Promise<void> {
  const answers = await Promise.all(
    both.flatMap((browser) => [browser.get(PROFILE), browser.get('/haqqimizda')]),
  );
  expect(performance.now() - since).toBeLessThan(WITHIN_MS);
  for (const { html } of answers) expect(html).not.toContain('href="/kabinet"');
  expect(answers.map(({ status }) => status)).toEqual([303, 200, 303, 200]);
}

test('a blocked member is signed in at no instance within a second', async () => {
  const { account, both } = await signedInAtBoth();
  const since = performance.now();
  account.blocked = true;
  await expectSignedOut(both, since);
});

test('a removed member is signed in at no instance within a second, and no session is left', async () => {
  const { account, both } = await signedInAtBoth();
  const since = performance.now();
  cms.state.members = cms.state.members.filter((member) => member !== account);
  await expectSignedOut(both, since);
  const old = new BrowserLike(sites.urls[1] ?? '', new Map([['sid', both[0].cookie('sid') ?? '']]));
  expect((await old.get(PROFILE)).status).toBe(303);
  expect(both[0].cookie('sid') ?? '').toBe('');
});

test('signing out everywhere at one instance holds at the other within a second', async () => {
  const { account, both } = await signedInAtBoth();
  const phone = new BrowserLike(sites.urls[1] ?? '');
  await phone.post('/giris', { email: account.email, password: PASSWORD });
  const since = performance.now();
  await phone.post('/kabinet/tehlukesizlik', { action: 'everywhere' });
  await expectSignedOut(both, since);
});

test('a session signed in under one id is unknown under the one before', async () => {
  const { account, both } = await signedInAtBoth();
  const [one] = both;
  const before = one.cookie('sid');
  await one.post('/giris', { email: account.email, password: PASSWORD });
  expect(one.cookie('sid')).not.toBe(before);
  const old = new BrowserLike(sites.urls[1] ?? '', new Map([['sid', before ?? '']]));
  expect((await old.get(PROFILE)).status).toBe(303);
});
