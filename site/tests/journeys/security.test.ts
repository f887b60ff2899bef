import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from '../support/browser-like.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newApplication, newMember, newState } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let cms: FakeCms;
let site: RunningSite;
let member: BrowserLike;
let memberId: string;
let memberNumber = 0;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

beforeEach(async () => {
  cms.state = newState();
  cms.calls.length = 0;
  const email = `member${(memberNumber += 1)}@example.org`;
  const account = newMember({ email, password: 'dovletqusu-42', name: 'Aysel', language: 'az' });
  account.confirmed = true;
  cms.state.members.push(account);
  memberId = account.documentId;
  member = new BrowserLike(site.url);
  await member.post('/giris', { email, password: 'dovletqusu-42' });
});

const SECURITY = '/kabinet/tehlukesizlik';
const TO_SIGN_IN = '/giris?next=%2Fkabinet%2Fprofil';
const CASE = '/kabinet/muracietler/SUM-2026-000007';

test('signing out everywhere ends the other device’s session too', async () => {
  const email = cms.state.members[0]?.email ?? '';
  const phone = new BrowserLike(site.url);
  await phone.post('/giris', { email, password: 'dovletqusu-42' });
  const answer = await phone.fill(SECURITY, {}, 2);
  expect(answer.location).toBe('/giris');
  expect((await phone.get('/giris')).html).toContain('Bütün cihazlarda hesabdan çıxdınız.');
  for (const device of [phone, member]) {
    const { status, location } = await device.get('/kabinet/profil');
    expect({ status, location }).toEqual({ status: 303, location: TO_SIGN_IN });
  }
});

test('the password is replaced by the present one, and this device goes on', async () => {
  const account = cms.state.members[0];
  const phone = new BrowserLike(site.url);
  await phone.post('/giris', { email: account?.email ?? '', password: 'dovletqusu-42' });
  const wrong = { action: 'password', currentPassword: 'not it', password: 'yeni-parolum-1' };
  const refused = await member.post(SECURITY, wrong);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#f-currentPassword"');
  expect(refused.html).not.toContain('yeni-parolum-1');
  const done = await member.post(SECURITY, { ...wrong, currentPassword: 'dovletqusu-42' });
  expect(done.location).toBe(SECURITY);
  expect(done.headers.get('set-cookie')).toContain('sid=');
  expect((await member.get(SECURITY)).html).toContain('Başqa cihazlarda hesabdan çıxıldı');
  expect(account?.password).toBe('yeni-parolum-1');
  expect((await phone.get('/kabinet/profil')).location).toBe(TO_SIGN_IN);
});

test('a common password is refused with what to do instead', async () => {
  const fields = { action: 'password', currentPassword: 'x', password: 'azerbaycan1' };
  const refused = await member.post(SECURITY, fields);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Bu parolu tez tapmaq olar');
});

test('a blocked member is a visitor from the next page on, with the typed words kept', async () => {
  expect((await member.get('/haqqimizda')).html).toContain('href="/kabinet"');
  const application = newApplication(memberId);
  cms.state.applications.push(application);
  for (const account of cms.state.members) account.blocked = true;
  const about = await member.get('/haqqimizda');
  expect(about.html).not.toContain('href="/kabinet"');
  const fields = { action: 'message', messageKey: 'message-key-3', body: 'Son sözüm' };
  expect((await member.post(CASE, fields)).location).toBe(
    `/giris?next=${encodeURIComponent(CASE)}`,
  );
  expect(application.messages).toHaveLength(0);
  for (const account of cms.state.members) account.blocked = false;
  const email = cms.state.members[0]?.email ?? '';
  await member.post('/giris', { email, password: 'dovletqusu-42' });
  expect((await member.get(CASE)).html).toContain('Son sözüm');
});
