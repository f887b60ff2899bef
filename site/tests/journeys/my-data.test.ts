import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from '../support/browser-like.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newApplication, newMember, newState, type FakeMember } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let cms: FakeCms;
let site: RunningSite;
let browser: BrowserLike;
let member: FakeMember;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

const PASSWORD = 'dovletqusu-42';
const PAGE = '/kabinet/melumatlarim';
let number = 0;

beforeEach(async () => {
  cms.state = newState();
  cms.outage = false;
  browser = new BrowserLike(site.url);
  const email = `leaver${(number += 1)}@example.org`;
  member = newMember({ email, password: PASSWORD, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  cms.state.members.push(member);
  await browser.fill('/giris', { email, password: PASSWORD });
});

test('the page is for members: others sign in first and come back', async () => {
  const stranger = new BrowserLike(site.url);
  const { location } = await stranger.get(PAGE);
  expect(location).toBe('/giris?next=%2Fkabinet%2Fmelumatlarim');
});

test('the archive is downloaded by a POST, and not too often', async () => {
  const taken = await browser.post(PAGE, { action: 'export' });
  expect(taken.status).toBe(200);
  expect(taken.headers.get('content-disposition')).toBe('attachment; filename="my-data.zip"');
  expect(taken.headers.get('cache-control')).toBe('private, no-store');
  expect(taken.html.slice(0, 2)).toBe('PK');
  await browser.post(PAGE, { action: 'export' });
  await browser.post(PAGE, { action: 'export' });
  const refused = await browser.post(PAGE, { action: 'export' });
  expect(refused.status).toBe(429);
  expect(refused.html).toContain('artıq üç dəfə yükləmisiniz');
});

test('leaving needs the password, frees what was open and is told on every page of the account', async () => {
  const application = newApplication(member.documentId);
  cms.state.applications.push(application);
  const empty = await browser.post(PAGE, { action: 'delete', password: '' });
  expect([empty.status, empty.html.includes('href="#f-password"')]).toEqual([422, true]);
  const wrong = await browser.post(PAGE, { action: 'delete', password: 'wrong' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Parol düzgün deyil');
  expect(wrong.html).not.toContain('value="wrong"');
  expect(application.state).toBe('in-review');
  const asked = await browser.post(PAGE, { action: 'delete', password: PASSWORD });
  expect(asked.location).toBe(PAGE);
  expect(application.state).toBe('withdrawn');
  for (const path of ['/kabinet', '/kabinet/profil', PAGE]) {
    const { html } = await browser.get(path);
    expect(html).toMatch(/Hesabınız silinəcək: \d+ [\p{L}]+ \d{4}/u);
    expect(html).toContain('Hesabı saxla');
  }
});

test('whoever signs in by codes and has no password is asked for none', async () => {
  member.password = '';
  expect((await browser.get(PAGE)).html).toContain('parolunuz yoxdursa');
  const asked = await browser.post(PAGE, { action: 'delete', password: '' });
  expect(asked.location).toBe(PAGE);
  expect(member.profile['deletionDueAt']).not.toBeNull();
});

test('whoever changes their mind stays, from the banner', async () => {
  await browser.post(PAGE, { action: 'delete', password: PASSWORD });
  const kept = await browser.post(PAGE, { action: 'keep' });
  expect(kept.location).toBe(PAGE);
  expect((await browser.get(PAGE)).html).toContain('silinməyəcək');
  expect((await browser.get('/kabinet')).html).not.toContain('Hesabınız silinəcək');
});

test('wrong passwords are stopped after a few', async () => {
  const attempt = () => browser.post(PAGE, { action: 'delete', password: 'wrong' });
  for (let count = 0; count < 8; count += 1) expect((await attempt()).status).toBe(422);
  expect((await attempt()).status).toBe(429);
  const right = await browser.post(PAGE, { action: 'delete', password: PASSWORD });
  expect(right.status).toBe(429);
  expect(member.profile['deletionDueAt']).toBeNull();
});

test('a sign-in that has ended elsewhere is asked for again', async () => {
  cms.state.accessTokens.clear();
  cms.state.refreshTokens.clear();
  const answer = await browser.post(PAGE, { action: 'delete', password: PASSWORD });
  expect(answer.location).toMatch(/^\/giris\?next=/);
});
