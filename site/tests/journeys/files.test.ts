import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from '../support/browser-like.ts';
import { everyQuestionForm } from '../support/fake-cms/forms.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newMember, newState } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let cms: FakeCms;
let site: RunningSite;
let visitor: BrowserLike;
const question = everyQuestionForm.questions.find(({ key }) => key === 'id-card');

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms);
}, 120_000);

afterAll(async () => {
  if (question) question.required = false;
  await site.stop();
  await cms.stop();
});

beforeEach(() => {
  if (question) question.required = true;
  cms.state = newState();
  cms.outage = false;
  visitor = new BrowserLike(site.url);
});

const SERVICE = '/muraciet/service001';
const PAGE = `${SERVICE}/3`;
const CONTROL = 'q-id-card';
const WORDS = { 'q-start': '2027-02-01', 'q-laptop': 'no' };
const MEBIBYTE = 1024 * 1024;

const pdf = (name = 'vəsiqə.pdf', bytes = 1000) =>
  new File([`%PDF-1.7\n${' '.repeat(bytes)}`], name, { type: 'application/pdf' });

async function signIn(browser = visitor): Promise<void> {
  const email = `student${cms.state.members.length}@example.org`;
  const member = newMember({ email, password: 'dovletqusu-42', name: 'Aysel', language: 'az' });
  cms.state.members.push({ ...member, confirmed: true });
  const { status } = await browser.fill('/giris', { email, password: 'dovletqusu-42' });
  expect(status).toBe(303);
}

async function fillOtherPages(browser = visitor): Promise<void> {
  await browser.fill(SERVICE, {});
  await browser.fill(`${SERVICE}/1`, { 'q-motivation': 'Oxumaq' });
  await browser.fill(`${SERVICE}/2`, { 'q-course': 'evening', 'q-days': ['mon'] });
}

const handIn = (file: File, fields: Record<string, string> = WORDS) =>
  visitor.postFiles(PAGE, fields, { [CONTROL]: file });

const draft = () => cms.state.applications.at(-1);
const leftBehind = () => readdir(join(site.dataDir, 'incoming-files'));

test('a file is handed in without scripts, told on the check page and sent along', async () => {
  await signIn();
  await fillOtherPages();
  const page = await visitor.get(PAGE);
  expect(page.html).toContain('enctype="multipart/form-data"');
  expect((await handIn(pdf())).location).toBe(`${SERVICE}/yoxla`);
  expect((await visitor.get(`${SERVICE}/yoxla`)).html).toContain('vəsiqə.pdf');
  const sent = await visitor.fill(`${SERVICE}/yoxla`, {});
  expect(sent.location).toBe(`${SERVICE}/gonderildi`);
  const { html } = await visitor.get(`/kabinet/muracietler/${draft()?.reference}`);
  const href = /href="(\/api\/files\/[^"]+)"/.exec(html)?.[1] ?? '';
  const file = await visitor.get(href.replaceAll('&amp;', '&'));
  expect(file.html).toMatch(/^%PDF/);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="x.pdf"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  });
  expect(await leftBehind()).toEqual([]);
});

test('a file too large is refused with every word kept', async () => {
  await signIn();
  await fillOtherPages();
  const refused = await handIn(pdf('böyük.pdf', 11 * MEBIBYTE), { 'q-start': '2027-02-01' });
  expect(refused.status).toBe(413);
  expect(refused.html).toContain('fayl 10 MB-dan böyükdür');
  expect(refused.html).toContain('value="2027-02-01"');
  expect(draft()?.answers['start']).toBe('2027-02-01');
  expect(draft()?.files).toEqual([]);
  expect(await leftBehind()).toEqual([]);
});

test('a form beyond every limit is refused before it is read', async () => {
  await signIn();
  await fillOtherPages();
  const refused = await handIn(pdf('çox böyük.pdf', 61_000_000)).catch(() => null);
  // The connection is closed while the browser still sends: either it sees the answer or the end.
  if (refused !== null) expect(refused.status).toBe(413);
  expect(draft()?.files).toEqual([]);
  expect(await leftBehind()).toEqual([]);
});

test('a file of another kind is refused, and the one that was there stays', async () => {
  await signIn();
  await fillOtherPages();
  await handIn(pdf('birinci.pdf'));
  const svg = new File(['<svg onload="alert(1)"/>'], 'şəkil.svg', { type: 'image/svg+xml' });
  const refused = await handIn(svg);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('bu növ fayl qəbul edilmir');
  expect(refused.html).toContain('birinci.pdf');
  expect(draft()?.files).toMatchObject([{ name: 'birinci.pdf' }]);
});

test('a file is replaced and taken away while it is a draft', async () => {
  await signIn();
  await fillOtherPages();
  await handIn(pdf('birinci.pdf'));
  await handIn(pdf('ikinci.pdf'));
  expect(draft()?.files).toMatchObject([{ name: 'ikinci.pdf' }]);
  const kept = await visitor.postFiles(PAGE, WORDS, { [CONTROL]: new File([], '') });
  expect([kept.location, draft()?.files.length]).toEqual([`${SERVICE}/yoxla`, 1]);
  const removed = await visitor.postFiles(PAGE, { ...WORDS, remove: 'id-card' }, {});
  expect(removed.status).toBe(422);
  expect(removed.html).toContain('üçün fayl seçin');
  expect(draft()?.files).toEqual([]);
});

test('a visitor fills in everything else first and adds the file after signing in', async () => {
  await fillOtherPages();
  const page = await visitor.get(PAGE);
  expect(page.html).toContain('Faylı daxil olandan sonra əlavə edəcəksiniz.');
  expect(page.html).not.toContain('type="file"');
  const ignored = await handIn(pdf());
  expect(ignored.location).toBe(`${SERVICE}/yoxla`);
  const wall = await visitor.get(`${SERVICE}/yoxla`);
  expect(wall.html).toContain('Göndərmək üçün hesab lazımdır');
  await signIn();
  const check = await visitor.get(`${SERVICE}/yoxla`);
  expect(check.html).toContain('Göndərmək üçün bu suallara da cavab verin');
  expect(draft()?.answers['start']).toBe('2027-02-01');
  await handIn(pdf());
  expect((await visitor.fill(`${SERVICE}/yoxla`, {})).location).toBe(`${SERVICE}/gonderildi`);
});

test('an outage while a file is handed in keeps every word', async () => {
  await signIn();
  await fillOtherPages();
  cms.outage = true;
  const down = await handIn(pdf());
  expect(down.status).toBe(503);
  expect(down.html).toContain('Yazdıqlarınız yerindədir');
  cms.outage = false;
  expect((await visitor.get(PAGE)).html).toContain('2027-02-01');
  expect(await leftBehind()).toEqual([]);
});

test('a file is nobody else’s, and a stranger is asked to sign in', async () => {
  await signIn();
  await fillOtherPages();
  await handIn(pdf());
  const path = `/api/files/${draft()?.files[0]?.documentId}?locale=ru`;
  expect((await visitor.get(path)).status).toBe(200);
  const stranger = new BrowserLike(site.url);
  expect((await stranger.get(path)).location).toMatch(/^\/ru\/sign-in\?next=/);
  await signIn(stranger);
  expect((await stranger.get(path)).status).toBe(404);
});
