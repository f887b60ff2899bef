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

const LIST = '/kabinet/teskilat';
const CASE = `${LIST}/SUM-2026-000007`;

let cms: FakeCms;
let site: RunningSite;
let organiser: BrowserLike;
let organiserId: string;
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
  [organiser, organiserId] = await signIn();
});

async function signIn(): Promise<[browser: BrowserLike, documentId: string]> {
  const email = `organiser${(memberNumber += 1)}@example.org`;
  const account = newMember({ email, password: 'dovletqusu-42', name: 'Fərid', language: 'az' });
  account.confirmed = true;
  cms.state.members.push(account);
  const browser = new BrowserLike(site.url);
  await browser.post('/giris', { email, password: 'dovletqusu-42' });
  return [browser, account.documentId];
}

function givenApplication(more: Partial<FakeApplication> = {}): FakeApplication {
  const application = newApplication('somebody', { organiserId, ...more });
  cms.state.applications.push(application);
  return application;
}

/** Where the last answer was sent to the cms. */
const sent = () =>
  cms.calls.findLast(({ method, path }) => method === 'POST' && path.includes('/organised/'));

test('only whom somebody has applied to is shown the way there', async () => {
  expect((await organiser.get('/kabinet')).html).not.toContain(LIST);
  givenApplication();
  expect((await organiser.get('/kabinet')).html).toContain(`href="${LIST}"`);
});

test('others sign in first, and see nothing of it afterwards', async () => {
  givenApplication();
  const guest = new BrowserLike(site.url);
  expect((await guest.get(LIST)).location).toBe('/giris?next=%2Fkabinet%2Fteskilat');
  expect((await guest.get(CASE)).location).toContain('/giris?next=');
  const [other] = await signIn();
  expect((await other.get(LIST)).html).toContain('Hələ müraciət yoxdur');
  expect((await other.get(CASE)).status).toBe(404);
  expect((await other.post(CASE, { action: 'accept', reason: 'x', revision: '0' })).status).toBe(
    404,
  );
  expect(sent()).toBeUndefined();
});

test('the list groups applicants by what they applied for, with the clock', async () => {
  givenApplication();
  givenApplication({ reference: 'SUM-2026-000008', state: 'accepted' });
  const { html } = await organiser.get(LIST);
  expect(html.match(/Ekologiya klubu<\/h2>/g)?.length).toBe(1);
  expect(html).toContain(`href="${CASE}"`);
  expect(html).toContain('cavaba 2 gün qalıb');
  expect(html).toContain('Qəbul edilib');
});

test('an application shows its answers and is answered with a reason', async () => {
  const application = givenApplication();
  const { html } = await organiser.get(CASE);
  expect(html).toContain('Çünki');
  expect(html).not.toContain('Gəlmədi');
  const answer = await organiser.post(CASE, {
    action: 'accept',
    reason: 'Cümə günü gözləyirik.',
    revision: '0',
  });
  expect([answer.status, answer.location]).toEqual([303, CASE]);
  expect(application.state).toBe('accepted');
  expect(sent()?.body).toEqual({
    action: 'accept',
    reason: 'Cümə günü gözləyirik.',
    revision: 0,
  });
  const after = await organiser.get(CASE);
  expect(after.html).toContain('Hazırdır. Müraciətin vəziyyəti yeniləndi.');
  expect(after.html).toContain('Cümə günü gözləyirik.');
});

test('whether somebody came is marked without a word', async () => {
  const application = givenApplication({ state: 'accepted' });
  await organiser.post(CASE, { action: 'mark-no-show', reason: '', revision: '0' });
  expect(application.state).toBe('no-show');
  expect((await organiser.get(CASE)).html).toContain('indi sizdən nəsə tələb olunmur');
});

test('a decision without a reason, or without a choice, is asked for, and words are kept', async () => {
  const application = givenApplication();
  const silent = await organiser.post(CASE, { action: 'decline', reason: ' ', revision: '0' });
  expect(silent.status).toBe(422);
  expect(silent.html).toContain('Müraciət edənə bir neçə cümlə yazın');
  expect(silent.html).toMatch(/value="decline"[^>]*checked/);
  const undecided = await organiser.post(CASE, { reason: 'Yerlər doldu.', revision: '0' });
  expect(undecided.status).toBe(422);
  expect(undecided.html).toContain('Yerlər doldu.');
  expect(application.state).toBe('in-review');
  expect(sent()).toBeUndefined();
});

test('what somebody else has answered meanwhile is not answered again', async () => {
  const application = givenApplication();
  application.timeline.push({ action: 'accept' });
  application.state = 'accepted';
  const late = await organiser.post(CASE, { action: 'decline', reason: 'Yox.', revision: '0' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Bu vaxt ərzində müraciətin vəziyyəti dəyişib');
  expect(late.html).toContain('Qəbul edilib');
  expect(application.state).toBe('accepted');
});

test('nobody answers an application of their own', async () => {
  givenApplication({ memberId: organiserId });
  const answer = await organiser.post(CASE, { action: 'accept', reason: 'Mən.', revision: '0' });
  expect(answer.status).toBe(403);
  expect(answer.html).toContain('ona başqası cavab verməlidir');
});
