import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserLike } from '../support/browser-like.ts';
import type { FakeCms } from '../support/fake-cms/server.ts';
import { newMember, newState, type FakeMember } from '../support/fake-cms/state.ts';
import { startReadingStack, type ReadingStack } from '../support/reading-stack.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const CLUB = 'club000001abcdefghijklmn';
const CLUB_PAGE = '/imkanlar/ekologiya-klubu-club000001';
const ARTICLE = 'article001abcdefghijklmn';
const ARTICLE_PAGE = '/meqaleler/teqaud-nece-alinir-article001';
const LIST = '/kabinet/saxlanilan';
const PASSWORD = 'dovletqusu-42';

let stack: ReadingStack;
let cms: FakeCms;
let site: RunningSite;
let account: FakeMember;
let member: BrowserLike;

beforeAll(async () => {
  stack = await startReadingStack();
  cms = stack.cms;
  site = await startSite(cms, stack.env);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

beforeEach(async () => {
  cms.outage = false;
  cms.calls.length = 0;
  cms.state = newState();
  const email = 'aysel@example.org';
  account = newMember({ email, password: PASSWORD, name: 'Aysel', language: 'az' });
  account.confirmed = true;
  cms.state.members.push(account);
  member = new BrowserLike(site.url);
  await member.post('/giris', { email, password: PASSWORD });
});

const wish = (entry: string, action = 'save', back = CLUB_PAGE) => ({
  wish: `${action} ${entry} ${back}`,
});

test('a member saves a page, comes back to it and finds it in the list', async () => {
  const before = await member.get(CLUB_PAGE);
  expect(before.html).toContain('Yadda saxla');
  const answer = await member.post('/api/saved', wish(CLUB));
  expect([answer.status, answer.location]).toEqual([303, `${CLUB_PAGE}#save-${CLUB}`]);
  const after = await member.get(CLUB_PAGE);
  expect(after.html).toContain('Siyahıdan çıxar');
  expect(after.html).toContain(`id="save-${CLUB}"`);
  expect(after.headers.get('cache-control')).toContain('private');
  const list = await member.get(LIST);
  expect(list.html).toContain(`href="${CLUB_PAGE}"`);
  expect(list.html).toContain('Ekologiya klubu');
});

test('saving twice saves once, removing twice removes once', async () => {
  for (const _ of [1, 2]) await member.post('/api/saved', wish(CLUB));
  expect(account.saved).toEqual([CLUB]);
  for (const _ of [1, 2]) {
    const removed = await member.post('/api/saved', wish(CLUB, 'remove'));
    expect(removed.location).toBe(`${CLUB_PAGE}#save-${CLUB}`);
  }
  expect(account.saved).toEqual([]);
});

test('a visitor signs in first, then the page is saved and shown', async () => {
  const visitor = new BrowserLike(site.url);
  expect((await visitor.get(ARTICLE_PAGE)).html).toContain('Yadda saxla');
  const asked = await visitor.post('/api/saved', wish(ARTICLE, 'save', ARTICLE_PAGE));
  expect(asked.location).toBe(`/giris?next=${encodeURIComponent(ARTICLE_PAGE)}`);
  const signIn = await visitor.get(asked.location ?? '');
  expect(signIn.html).toContain('seçdiyiniz səhifə kabinetinizdə saxlanılacaq');
  const { email } = account;
  const signedIn = await visitor.fill(asked.location ?? '', { email, password: PASSWORD });
  expect(signedIn.location).toBe(ARTICLE_PAGE);
  expect(account.saved).toEqual([ARTICLE]);
  expect((await visitor.get(ARTICLE_PAGE)).html).toContain('Siyahıdan çıxar');
});

test('a member whose sign-in has ended signs in again, then it is saved', async () => {
  cms.state.accessTokens.clear();
  cms.state.refreshTokens.clear();
  const asked = await member.post('/api/saved', wish(CLUB));
  expect(asked.location).toBe(`/giris?next=${encodeURIComponent(CLUB_PAGE)}`);
  await member.fill(asked.location ?? '', { email: account.email, password: PASSWORD });
  expect(account.saved).toEqual([CLUB]);
});

test('the list says what is closed or gone, removes, and puts back', async () => {
  account.saved = ['closed0001abcdefghijklmn', CLUB, 'gone000001abcdefghijklmn'];
  const { html } = await member.get(LIST);
  expect(html).toContain('Qəbul bağlanıb');
  expect(html).toContain('gün qalıb');
  expect(html).toContain('Köhnə layihə');
  expect(html).toContain('Bu səhifə saytdan götürülüb.');
  expect(html).not.toContain('href="/imkanlar/kohne-layihe');
  const removed = await member.post('/api/saved', wish(CLUB, 'remove', LIST));
  expect(removed.location).toBe(LIST);
  expect(account.saved).not.toContain(CLUB);
  const told = await member.get(LIST);
  expect(told.html).toContain('Siyahıdan çıxarıldı.');
  expect(told.html).toContain(`value="save ${CLUB} ${LIST}"`);
  await member.post('/api/saved', wish(CLUB, 'save', LIST));
  expect((await member.get(LIST)).html).toContain('Siyahıya qaytarıldı.');
});

test('a list that is full and a page that is gone are told in the list', async () => {
  account.saved = ['a1', 'a2', 'a3', 'a4', 'a5'];
  const full = await member.post('/api/saved', wish(CLUB, 'save', '/en/opportunities/x'));
  expect(full.location).toBe('/en/account/saved');
  expect((await member.get('/en/account/saved')).html).toContain('all there is room for');
  account.saved = [];
  const gone = await member.post('/api/saved', wish('gone000001abcdefghijklmn'));
  expect(gone.location).toBe(LIST);
  expect((await member.get(LIST)).html).toContain('ona görə saxlanılmadı');
});

test('cards carry a sign to save them, for members alone', async () => {
  account.saved = [CLUB];
  const page = '/imkanlar?kind=club&open=1';
  expect((await new BrowserLike(site.url).get(page)).html).not.toContain('/api/saved');
  const { html } = await member.get(page);
  const cards = html.match(/<article class="card"[\s\S]*?<\/article>/g) ?? [];
  expect(cards.length).toBeGreaterThan(1);
  for (const card of cards) {
    const isSaved = card.includes('Ekologiya klubu');
    expect(card).toMatch(isSaved ? /value="remove \w{24} / : /value="save \w{24} /);
    expect(card).toContain(' /imkanlar?kind=club&amp;open=1"');
    expect(card).toContain('form="save-cards"');
    expect(card).not.toContain('<form');
  }
  expect(html).toMatch(/<form id="save-cards" method="post" action="\/api\/saved" hidden>/);
  const calls = cms.calls.filter(({ path }) => path === '/api/me/saved/ids');
  expect(calls).toHaveLength(1);
});

test('nothing is saved for another site’s page, a foreign address or a made-up form', async () => {
  const foreign = await member.post('/api/saved', wish(CLUB), { origin: 'https://evil.example' });
  expect(foreign.status).toBe(403);
  expect(account.saved).toEqual([]);
  for (const fields of [
    wish(CLUB, 'save', 'https://evil.example/'),
    wish(CLUB, 'save', '//evil.example'),
  ]) {
    expect((await member.post('/api/saved', fields)).location).toBe(LIST);
  }
  account.saved = [];
  for (const fields of [wish('../me'), wish(CLUB, 'steal'), {}]) {
    expect((await member.post('/api/saved', fields)).status).toBe(303);
  }
  expect(account.saved).toEqual([]);
});

test('the list is for members, whose pages no shared cache keeps', async () => {
  const guest = await new BrowserLike(site.url).get('/en/account/saved');
  expect(guest.location).toBe('/en/sign-in?next=%2Fen%2Faccount%2Fsaved');
  expect((await member.get(LIST)).headers.get('cache-control')).toMatch(/private|no-store/);
});

test('while the cms is away a page says so and nothing is lost', async () => {
  cms.outage = true;
  const answer = await member.post('/api/saved', wish(CLUB));
  expect(answer.status).toBe(503);
  cms.outage = false;
  expect((await member.post('/api/saved', wish(CLUB))).status).toBe(303);
  expect(account.saved).toEqual([CLUB]);
});
