import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from '../support/browser-like.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newState } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let cms: FakeCms;
let site: RunningSite;
let visitor: BrowserLike;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

beforeEach(() => {
  cms.state = newState();
  cms.outage = false;
  visitor = new BrowserLike(site.url);
});

const SERVICE = '/muraciet/service001';
const answersOf = {
  1: { 'q-motivation': 'Oxumaq <istəyirəm> & "çox"', 'q-phone': '' },
  2: { 'q-course': 'evening', 'q-days': ['mon', 'fri'] },
  3: { 'q-start': '2027-02-01', 'q-laptop': 'no' },
};

let accountNumber = 0;
const newEmail = () => `student${(accountNumber += 1)}@example.org`;

async function fillForm(browser = visitor): Promise<void> {
  expect((await browser.fill(SERVICE, {})).location).toBe(`${SERVICE}/1`);
  for (const [page, fields] of Object.entries(answersOf)) {
    const answer = await browser.fill(`${SERVICE}/${page}`, fields);
    expect(answer.status).toBe(303);
  }
}

/** Signs up at the wall and confirms by the mailed link, all in one browser. */
async function becomeMember(browser = visitor, next = `${SERVICE}/yoxla`): Promise<string> {
  const email = newEmail();
  const signUp = `/qeydiyyat?next=${encodeURIComponent(next)}`;
  const sent = await browser.fill(signUp, { name: 'Aysel', email, password: 'dovletqusu-42' });
  expect(sent.location).toBe('/qeydiyyat?sent=1');
  const token = cms.state.mails.find((mail) => mail.to === email)?.token ?? '';
  const confirmed = await browser.fill(`/tesdiq?token=${token}`, {});
  expect(confirmed.location).toBe(next);
  return email;
}

test('reading the start page gives no cookie; starting does', async () => {
  const read = await visitor.get(SERVICE);
  expect(read.status).toBe(200);
  expect(read.headers.get('set-cookie')).toBeNull();
  const started = await visitor.fill(SERVICE, {});
  expect(started.headers.get('set-cookie')).toMatch(/^sid=.*HttpOnly; SameSite=Lax/);
});

test('a visitor fills everything in, signs up at the wall and sends it', async () => {
  await fillForm();
  const check = await visitor.get(`${SERVICE}/yoxla`);
  expect(check.html).toContain('Oxumaq &lt;istəyirəm&gt; &amp; &quot;çox&quot;');
  expect(check.html).toContain('Göndərmək üçün hesab lazımdır');
  await becomeMember();
  const sent = await visitor.fill(`${SERVICE}/yoxla`, {});
  expect(sent.location).toBe(`${SERVICE}/gonderildi`);
  const confirmation = await visitor.get(`${SERVICE}/gonderildi`);
  expect(confirmation.html).toMatch(/GNC-\d{4}-000123/);
  expect(cms.state.applications).toHaveLength(1);
  expect(cms.state.applications[0]).toMatchObject({
    state: 'submitted',
    answers: { motivation: answersOf[1]['q-motivation'], days: ['mon', 'fri'], laptop: false },
  });
});

test('sending twice, one after the other or at once, is one application', async () => {
  await fillForm();
  await becomeMember();
  const { html } = await visitor.get(`${SERVICE}/yoxla`);
  const key = /name="submissionKey" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const send = () => visitor.post(`${SERVICE}/yoxla`, { submissionKey: key });
  const answers = [...(await Promise.all([send(), send(), send()])), await send()];
  expect(new Set(answers.map(({ location }) => location))).toEqual(
    new Set([`${SERVICE}/gonderildi`]),
  );
  expect(cms.state.applications).toHaveLength(1);
});

test('a faulty page names its faults, keeps every word and is saved all the same', async () => {
  await visitor.fill(SERVICE, {});
  const refused = await visitor.fill(`${SERVICE}/2`, { 'q-days': ['wed'] });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('<title>Səhv:');
  expect(refused.html).toContain('href="#f-q-course"');
  expect(refused.html).toMatch(/value="wed" checked/);
  const again = await visitor.get(`${SERVICE}/2`);
  expect(again.html).toMatch(/value="wed" checked/);
});

test('a change made from the check page leads back to it', async () => {
  await fillForm();
  const changed = await visitor.fill(`${SERVICE}/1?return=check`, { 'q-motivation': 'Yeni' });
  expect(changed.location).toBe(`${SERVICE}/yoxla`);
});

test('what was typed survives a sign-in that has run out', async () => {
  await visitor.fill(SERVICE, {});
  await becomeMember(visitor, `${SERVICE}/1`);
  cms.state.accessTokens.clear();
  cms.state.refreshTokens.clear();
  const saved = await visitor.fill(`${SERVICE}/1`, { 'q-motivation': 'Yazdığım söz' });
  expect(saved.status).toBe(303);
  expect((await visitor.get(`${SERVICE}/1`)).html).toContain('Yazdığım söz');
});

test('an outage while sending keeps the draft, and sending again works', async () => {
  await fillForm();
  await becomeMember();
  const { html } = await visitor.get(`${SERVICE}/yoxla`);
  const key = /name="submissionKey" value="([^"]+)"/.exec(html)?.[1] ?? '';
  cms.outage = true;
  const down = await visitor.post(`${SERVICE}/yoxla`, { submissionKey: key });
  expect(down.status).toBe(503);
  cms.outage = false;
  const sent = await visitor.post(`${SERVICE}/yoxla`, { submissionKey: key });
  expect(sent.location).toBe(`${SERVICE}/gonderildi`);
});

test('words sent while the cms is down stand in the form again', async () => {
  await visitor.fill(SERVICE, {});
  cms.outage = true;
  const down = await visitor.post(`${SERVICE}/1`, { 'q-motivation': 'Nasazlıqda yazılan' });
  expect(down.status).toBe(503);
  expect(down.html).toContain('Yazdıqlarınız yerindədir');
  cms.outage = false;
  expect((await visitor.get(`${SERVICE}/1`)).html).toContain('Nasazlıqda yazılan');
});

test('a second application for the same thing leads to the first', async () => {
  await fillForm();
  const email = await becomeMember();
  await visitor.fill(`${SERVICE}/yoxla`, {});
  const other = new BrowserLike(site.url);
  await fillForm(other);
  const signedIn = await other.fill(`/giris?next=${SERVICE}/yoxla`, {
    email,
    password: 'dovletqusu-42',
  });
  expect(signedIn.location).toBe(`${SERVICE}/yoxla`);
  const refused = await other.fill(`${SERVICE}/yoxla`, {});
  expect(refused.status).toBe(409);
  expect(refused.html).toMatch(/href="\/kabinet\/muracietler\/GNC-\d{4}-000123"/);
});

test('a project asks for a role, then for the shifts of that role', async () => {
  const project = '/en/apply/project001';
  expect((await visitor.fill(project, {})).location).toBe(`${project}/role`);
  const role = await visitor.fill(`${project}/role`, { role: 'roleplanter0000000000000' });
  expect(role.location).toBe(`${project}/shifts`);
  const shifts = await visitor.fill(`${project}/shifts`, { shifts: 'shiftmorning000000000000' });
  expect(shifts.location).toBe(`${project}/1`);
});

test('a closed opportunity cannot be started, an unknown one is not found', async () => {
  const closed = await visitor.get('/muraciet/closed0001');
  expect(closed.status).toBe(200);
  expect(closed.html).toContain('artıq müraciət etmək olmur');
  expect((await visitor.post('/muraciet/closed0001', {})).status).toBe(409);
  expect((await visitor.get('/muraciet/unknown000')).status).toBe(404);
  expect((await visitor.get('/muraciet/article001')).status).toBe(404);
});

test('the request id of the browser reaches the cms', async () => {
  await visitor.get(SERVICE, { 'x-request-id': 'trace-me-123' });
  expect(cms.calls.some(({ requestId }) => requestId === 'trace-me-123')).toBe(true);
});

test('wrong credentials are refused without saying which', async () => {
  const email = await becomeMember(visitor, '/kabinet');
  const guest = new BrowserLike(site.url);
  const wrong = await guest.post('/giris', { email, password: 'wrong' });
  expect(wrong.status).toBe(401);
  expect(wrong.html).toContain(`value="${email}"`);
  expect((await guest.post('/giris', { email: newEmail(), password: 'wrong' })).status).toBe(401);
});

test('signing in goes on only to addresses of this site', async () => {
  const email = await becomeMember(visitor, '/kabinet');
  const guest = new BrowserLike(site.url);
  const next = '//evil.example/';
  const fields = { email, password: 'dovletqusu-42', next };
  expect((await guest.post('/giris', fields)).location).toBe('/kabinet');
});
