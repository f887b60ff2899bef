import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from '../support/browser-like.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import {
  newApplication,
  newMember,
  newState,
  type FakeApplication,
} from '../support/fake-cms/state.ts';
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

function givenApplication(more: Partial<FakeApplication> = {}): FakeApplication {
  const application = newApplication(memberId, more);
  cms.state.applications.push(application);
  return application;
}

const CASE = '/kabinet/muracietler/SUM-2026-000007';

test('the account is for members: others sign in first and come back', async () => {
  const guest = new BrowserLike(site.url);
  const answer = await guest.get('/kabinet/profil');
  expect(answer.location).toBe('/giris?next=%2Fkabinet%2Fprofil');
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('drafts come first, then cases with their state and clock', async () => {
  givenApplication();
  givenApplication({
    documentId: 'draft1',
    opportunityId: 'project001abcdefghijklmn',
    kind: 'volunteer-project',
    state: 'draft',
    reference: null,
    dueAt: null,
  });
  const { html } = await member.get('/kabinet');
  expect(html.indexOf('Gəncəçayı təmizləyək')).toBeLessThan(html.indexOf('Ekologiya klubu'));
  expect(html).toContain('cavaba 2 gün qalıb');
  expect(html).toContain('href="/muraciet/project001"');
});

test('a draft is deleted only after asking', async () => {
  givenApplication({ documentId: 'draft1', state: 'draft', reference: null });
  const ask = await member.get('/kabinet?delete=draft1');
  expect(ask.html).toContain('Qaralama silinsin?');
  expect(cms.state.applications).toHaveLength(1);
  expect((await member.post('/kabinet?delete=draft1', {})).location).toBe('/kabinet');
  expect(cms.state.applications).toHaveLength(0);
  expect((await member.get('/kabinet')).html).toContain('Qaralama silindi.');
});

test('withdrawing asks first and then closes the case', async () => {
  const application = givenApplication();
  expect((await member.get(`${CASE}?confirm=withdraw`)).html).toContain('geri götürülsün?');
  const done = await member.post(CASE, { action: 'withdraw' });
  expect(done.location).toBe(CASE);
  expect(application.state).toBe('withdrawn');
});

test('a move that is no longer legal is a conflict, told in words, with the case as it is', async () => {
  givenApplication({ state: 'completed' });
  const refused = await member.post(CASE, { action: 'accept-offer' });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('vəziyyəti dəyişib');
  expect(refused.html).toContain('Tamamlanıb');
});

test('a message is written once, and an empty one is refused with its field', async () => {
  const application = givenApplication();
  const fields = { action: 'message', messageKey: 'message-key-1', body: 'Salam' };
  await member.post(CASE, fields);
  await member.post(CASE, fields);
  expect(application.messages).toHaveLength(1);
  const empty = await member.post(CASE, { ...fields, body: ' ' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('href="#f-body"');
});

test('other words under a used key are kept and can be sent as a new message', async () => {
  const application = givenApplication();
  const fields = { action: 'message', messageKey: 'message-key-3', body: 'Salam' };
  await member.post(CASE, fields);
  const refused = await member.post(CASE, { ...fields, body: 'Sağ olun' });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('artıq başqa mesaj göndərilib');
  expect(refused.html).toContain('Sağ olun');
  const key = /name="messageKey" value="([^"]+)"/.exec(refused.html)?.[1] ?? '';
  expect(key).not.toBe('message-key-3');
  await member.post(CASE, { ...fields, messageKey: key, body: 'Sağ olun' });
  expect(application.messages.map(({ body }) => body)).toEqual(['Salam', 'Sağ olun']);
});

test('a message typed after the sign-in ended waits until the member is back', async () => {
  const application = givenApplication();
  cms.state.accessTokens.clear();
  cms.state.refreshTokens.clear();
  const answer = await member.post(CASE, {
    action: 'message',
    messageKey: 'message-key-2',
    body: 'Yarımçıq sözüm',
  });
  expect(answer.location).toBe(`/giris?next=${encodeURIComponent(CASE)}`);
  expect((await member.get(answer.location ?? '')).html).toContain('yazdıqlarınız saxlanılıb');
  const account = cms.state.members[0];
  await member.fill(answer.location ?? '', {
    email: account?.email ?? '',
    password: 'dovletqusu-42',
  });
  expect((await member.get(CASE)).html).toContain('Yarımçıq sözüm');
  expect(application.messages).toHaveLength(0);
});

test("another member's case is not found", async () => {
  givenApplication({ memberId: 'somebody-else' });
  expect((await member.get(CASE)).status).toBe(404);
});

test('the profile keeps faulty words and saves good ones', async () => {
  const refused = await member.post('/kabinet/profil', { name: 'Aysel', birthYear: '07' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('value="07"');
  const saved = await member.post('/kabinet/profil', {
    name: 'Aysel Q.',
    birthYear: '2010',
    regionKey: 'ganja',
    language: 'ru',
  });
  expect(saved.location).toBe('/kabinet/profil');
  expect(cms.state.members[0]?.profile).toMatchObject({
    name: 'Aysel Q.',
    birthYear: 2010,
    regionKey: 'ganja',
    institutionKey: null,
    language: 'ru',
  });
  expect((await member.get('/kabinet')).html).toContain('Aysel Q.');
});

test('interests and mail settings are saved', async () => {
  await member.post('/kabinet/maraqlar', { 'interest-sport': 'advanced', 'interest-it': '' });
  await member.post('/kabinet/mektublar', { mail: 'digests' });
  expect(cms.state.members[0]?.profile).toMatchObject({
    interests: [{ interestKey: 'sport', level: 'advanced' }],
    mailDigests: true,
    mailReminders: false,
  });
});

test('signing out forgets everything here and at the cms', async () => {
  const answer = await member.post('/api/sign-out', { next: '/' });
  expect(answer.location).toBe('/');
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(cms.state.refreshTokens.size).toBe(0);
  expect((await member.get('/kabinet')).status).toBe(303);
});

test('one parallel page load renews the token once', async () => {
  givenApplication();
  cms.state.accessTokens.clear();
  const pages = await Promise.all(Array.from({ length: 5 }, () => member.get('/kabinet/profil')));
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(cms.calls.filter(({ path }) => path === '/api/accounts/refresh')).toHaveLength(1);
});

test('a subscription is asked for, confirmed, changed and stopped', async () => {
  const reader = new BrowserLike(site.url);
  expect((await reader.post('/abune', { email: 'nobody' })).status).toBe(422);
  const asked = await reader.post('/abune', { email: 'reader@example.org' });
  expect(asked.location).toBe('/abune?sent=1');
  const token = cms.state.mails[0]?.token ?? '';
  const looked = await reader.get(`/abune/tesdiq?token=${token}`);
  expect(looked.status).toBe(200);
  expect(cms.state.subscriptions[0]?.state).toBe('unconfirmed');
  await reader.fill(`/abune/tesdiq?token=${token}`, {});
  expect(cms.state.subscriptions[0]?.state).toBe('confirmed');
  const manage = `/abune/${cms.state.subscriptions[0]?.token}`;
  await reader.post(manage, { regions: ['ganja'], frequency: 'monthly', language: 'az' });
  expect(cms.state.subscriptions[0]).toMatchObject({
    regionKeys: ['ganja'],
    frequency: 'monthly',
    kinds: [],
  });
  await reader.post(manage, { action: 'stop' });
  expect(cms.state.subscriptions[0]?.state).toBe('unsubscribed');
  expect((await reader.get('/abune/unknown.token')).status).toBe(404);
});

test('a guardian decides by one button, once', async () => {
  const application = givenApplication({ state: 'awaiting-consent' });
  const guardian = new BrowserLike(site.url);
  const path = `/razilig?token=${application.documentId}`;
  expect((await guardian.get(path)).html).toContain('Razıyam');
  expect(application.state).toBe('awaiting-consent');
  const fields = { token: application.documentId, decision: 'give' };
  expect((await guardian.post(path, fields)).location).toBe('/razilig?done=give');
  expect(application.state).toBe('submitted');
  const again = await guardian.post(path, { ...fields, decision: 'refuse' });
  expect(again.status).toBe(409);
  expect(application.state).toBe('submitted');
});

test('a form filled by a robot changes nothing and looks the same', async () => {
  const robot = new BrowserLike(site.url);
  const answer = await robot.post('/abune', { email: 'r@example.org', website: 'http://x' });
  expect(answer.location).toBe('/abune?sent=1');
  expect(cms.state.subscriptions).toHaveLength(0);
});

test('a new password is chosen by the mailed link, which works once', async () => {
  const guest = new BrowserLike(site.url);
  const email = cms.state.members[0]?.email ?? '';
  const known = await guest.post('/parol-berpasi', { email });
  const unknown = await guest.post('/parol-berpasi', { email: 'none@example.org' });
  expect(known.location).toBe(unknown.location);
  const token = cms.state.mails[0]?.token ?? '';
  const path = `/parol-berpasi/yeni?token=${token}`;
  expect((await guest.fill(path, { password: 'short' })).status).toBe(422);
  expect((await guest.fill(path, { password: 'yeni-parolum-1' })).location).toBe('/giris');
  expect((await guest.fill(path, { password: 'yeni-parolum-2' })).status).toBe(404);
  expect(cms.state.members[0]?.password).toBe('yeni-parolum-1');
});
