import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from '../support/browser-like.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newMember, newState, type FakeMember } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const PASSWORD = 'dovletqusu-42';
const email = 'aysel@example.org';
const APPLY = '/muraciet/club000001';

let cms: FakeCms;
let site: RunningSite;
let account: FakeMember;
let student: BrowserLike;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms, { SITE_TRUSTED_PROXIES: '1' });
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

beforeEach(() => {
  cms.state = newState();
  cms.calls.length = 0;
  account = newMember({ email, password: PASSWORD, name: 'Aysel', language: 'az' });
  account.confirmed = true;
  cms.state.members.push(account);
  student = new BrowserLike(site.url);
});

const askForCode = (browser: BrowserLike, path = '/giris') =>
  browser.fill(path, { email, way: 'code' });
const mailedCode = () => cms.state.mails.findLast(({ kind }) => kind === 'code')?.token ?? '';
const wrong = (code: string) => String((Number(code) + 1) % 1e6).padStart(6, '0');

test('a code gets in without a password, and leads where the visitor was going', async () => {
  const next = encodeURIComponent(`${APPLY}/yoxla`);
  const asked = await askForCode(student, `/giris?next=${next}`);
  expect(asked.status).toBe(303);
  expect(asked.location).toBe(`/giris/kod?next=${next}`);
  const page = await student.get(asked.location ?? '');
  expect(page.html).toContain('aysel@example.org');
  expect(page.html).toContain('autocomplete="one-time-code"');
  expect(page.html).toContain('Cavablarınız saxlanılıb');
  expect(page.headers.get('cache-control')).toContain('no-store');
  const code = mailedCode();
  const entered = await student.fill(asked.location ?? '', {
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
  });
  expect(entered.location).toBe(`${APPLY}/yoxla`);
  expect((await student.get('/kabinet')).status).toBe(200);
  expect((await student.get('/giris/kod')).location).toBe('/kabinet');
});

test('answers typed before signing in by a code move into the account', async () => {
  await student.post(APPLY, {});
  await student.post(`${APPLY}/1`, { 'q-motivation': 'Quşları sevirəm' });
  await askForCode(student);
  await student.fill('/giris/kod', { code: mailedCode() });
  const draft = cms.state.applications.find(({ memberId }) => memberId === account.documentId);
  expect(draft?.answers).toMatchObject({ motivation: 'Quşları sevirəm' });
});

test('the session has another id after signing in by a code', async () => {
  await askForCode(student);
  const before = student.cookie('sid');
  await student.fill('/giris/kod', { code: mailedCode() });
  expect(student.cookie('sid')).not.toBe(before);
});

test('the address counts as confirmed by the code', async () => {
  account.confirmed = false;
  await askForCode(student);
  await student.fill('/giris/kod', { code: mailedCode() });
  expect(account.confirmed).toBe(true);
});

test('a code is good in the browser that asked only', async () => {
  await askForCode(student);
  const code = mailedCode();
  const thief = new BrowserLike(site.url);
  expect((await thief.get('/giris/kod')).location).toBe('/giris');
  await askForCode(thief);
  const tried = await thief.fill('/giris/kod', { code });
  expect(tried.status).toBe(422);
  expect((await student.fill('/giris/kod', { code })).location).toBe('/kabinet');
});

test('a wrong code says how many tries are left, and after five a new one is offered', async () => {
  await askForCode(student);
  const code = wrong(mailedCode());
  const first = await student.fill('/giris/kod', { code });
  expect(first.status).toBe(422);
  expect(first.html).toContain('Daha 4 dəfə yoxlaya bilərsiniz');
  for (const _ of [2, 3, 4]) await student.fill('/giris/kod', { code });
  const last = await student.fill('/giris/kod', { code });
  expect(last.status).toBe(410);
  expect(last.html).toContain('Yeni kod göndərin');
  const again = await student.fill('/giris/kod', {}, 1);
  expect(again.location).toBe('/giris/kod');
  expect((await student.get('/giris/kod')).html).toContain('Yeni kod göndərdik');
  expect((await student.fill('/giris/kod', { code: mailedCode() })).location).toBe('/kabinet');
});

test('what is no code is not tried', async () => {
  await askForCode(student);
  const refused = await student.fill('/giris/kod', { code: '12345' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#f-code"');
  expect(cms.calls.filter(({ path }) => path.endsWith('sign-in-by-code'))).toHaveLength(0);
});

test('asking for a code needs an address, and tells nothing about it', async () => {
  const empty = await student.fill('/giris', { email: '', way: 'code' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('href="#f-email"');
  const known = await askForCode(student);
  const other = new BrowserLike(site.url);
  const unknown = await other.fill('/giris', { email: 'nobody@example.org', way: 'code' });
  expect(unknown.location).toBe(known.location);
  const withoutAddress = (html: string) =>
    html
      .replaceAll(/aysel@example\.org|nobody@example\.org/g, '')
      .replaceAll(/value="[0-9a-f-]{36}"/g, '');
  expect(withoutAddress((await other.get('/giris/kod')).html)).toBe(
    withoutAddress((await student.get('/giris/kod')).html),
  );
  const code = '123456';
  expect((await other.fill('/giris/kod', { code })).status).toBe(422);
});

test('a double click asks for one code', async () => {
  const { html } = await student.get('/giris');
  const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const fields = { email, ticket, way: 'code', next: '' };
  await Promise.all([student.post('/giris', fields), student.post('/giris', fields)]);
  expect(cms.state.mails).toHaveLength(1);
  expect((await student.fill('/giris/kod', { code: mailedCode() })).location).toBe('/kabinet');
});

test('signing up twice by a double click mails once', async () => {
  const { html } = await student.get('/qeydiyyat');
  const signUpKey = /name="signUpKey" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const fields = { name: 'Nigar', email: 'nigar@example.org', password: PASSWORD, next: '' };
  const answers = await Promise.all(
    [1, 2].map(() => student.post('/qeydiyyat', { ...fields, signUpKey })),
  );
  expect(answers.map(({ location }) => location)).toEqual([
    '/qeydiyyat?sent=1',
    '/qeydiyyat?sent=1',
  ]);
  expect(cms.state.mails).toHaveLength(1);
  const changed = await student.post('/qeydiyyat', { ...fields, name: 'Leyla', signUpKey });
  expect(changed.status).toBe(409);
  expect(changed.html).toContain('value="Leyla"');
  const fresh = /name="signUpKey" value="([^"]+)"/.exec(changed.html)?.[1] ?? '';
  expect(fresh).not.toBe(signUpKey);
});

const FORMS: Record<string, [path: string, fields: Record<string, string>]> = {
  'signing in': ['/giris', { email, password: PASSWORD }],
  'asking for a code': ['/giris', { email, way: 'code' }],
  'signing up': ['/qeydiyyat', { name: 'Aysel', email, password: PASSWORD }],
  'asking for a new password': ['/parol-berpasi', { email }],
  subscribing: ['/abune', { email }],
};

test.each(Object.entries(FORMS))(
  '%s too often says when to come back and keeps every word but the password',
  async (_, [path, fields]) => {
    cms.state.wait = 90;
    const refused = await student.fill(path, fields);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('90');
    expect(refused.html).toContain('2 dəqiqədən sonra');
    expect(refused.html).toContain(`value="${email}"`);
    expect(refused.html).not.toContain(PASSWORD);
  },
);

test('the wait is said in the language of the page', async () => {
  cms.state.wait = 300;
  const fields = { email, password: PASSWORD };
  expect((await student.fill('/ru/sign-in', fields)).html).toContain('через 5 минут');
  expect((await student.fill('/en/sign-in', fields)).html).toContain('in 5 minutes');
});

test('the cms is told the visitor’s address, as far as our own proxy saw it', async () => {
  const chain = { 'x-forwarded-for': '198.51.100.66, 203.0.113.7' };
  await student.post('/giris', { email, password: PASSWORD }, chain);
  const call = cms.calls.find(({ path }) => path === '/api/accounts/sign-in');
  expect(call?.clientAddress).toBe('203.0.113.7');
});
