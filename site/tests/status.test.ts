import { LOCALES } from '@office/search';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { paths } from '../src/paths.ts';
import { newState } from './support/fake-cms/state.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

let stack: ReadingStack;
let site: RunningSite;
let time = Date.now();

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, { ...stack.env, SITE_PAGE_CACHE_MB: '8' });
  vi.useFakeTimers({ toFake: ['Date'] });
}, 120_000);

/** What was seen is shown for three seconds. */
beforeEach(() => {
  time += 3_000;
  vi.setSystemTime(time);
});

afterEach(() => {
  stack.cms.outage = false;
  stack.cms.state = newState();
});

afterAll(async () => {
  vi.useRealTimers();
  await site.stop();
  await stack.stop();
});

async function look(locale: (typeof LOCALES)[number] = 'en') {
  const response = await fetch(site.url + paths.status(locale));
  return { response, html: await response.text() };
}

/** The words of each part's state, in the order of the page. */
const states = (html: string) =>
  [...html.matchAll(/<p class="word" data-state="(\w+)"[^>]*>.*?<\/svg>\s*([^<]+?)\s*<\/p>/gs)].map(
    ([, state, word]) => `${state}: ${word}`,
  );

it('says in words that everything works, and is kept by nobody', async () => {
  const { response, html } = await look();
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.has('cache-status')).toBe(false);
  expect(states(html)).toEqual(Array.from({ length: 4 }, () => 'up: works'));
  expect(html).toContain('Everything works');
  expect(html).toContain('The oldest change has waited for 2 minutes.');
  expect(html).toContain('23 November 2026, 09:00 – sent to 31 subscribers.');
});

it('looks again no more often than every three seconds, however many ask', async () => {
  const asked = () => stack.cms.calls.filter(({ path }) => path === '/api/service-status').length;
  const before = asked();
  await Promise.all(Array.from({ length: 20 }, () => look()));
  vi.setSystemTime(time + 2_999);
  await look('ru');
  expect(asked()).toBe(before + 1);
});

it('stays readable while the cms is away, and says what that means', async () => {
  stack.cms.outage = true;
  const { response, html } = await look();
  expect(response.status).toBe(200);
  expect(states(html)).toEqual([
    'up: works',
    'down: does not work',
    'up: works',
    'unknown: not known',
  ]);
  expect(html).toContain('Some parts do not work right now');
  expect(html).toContain('Not known right now.');
  expect(html).not.toContain('Everything works');
  expect(html).not.toContain(new URL(stack.cms.url).host);
});

it.each([
  ['mail that is away', { mail: 'down' }, 'down: does not work'],
  ['changes given up', { outbox: { state: 'blocked', oldestSeconds: null } }, 'need somebody'],
  ['a long wait', { outbox: { state: 'pending', oldestSeconds: 7_300 } }, 'for 2 hours'],
])('does not say that everything works with %s', async (_, change, words) => {
  stack.cms.state.service = { ...stack.cms.state.service, ...change };
  const { html } = await look();
  expect(html).not.toContain('Everything works');
  expect([...states(html), html].join('\n')).toContain(words);
});

it.each([
  [{ mails: null }, 'sent to fewer than five subscribers'],
  [{ mails: 0 }, 'nobody was written to'],
  [null, 'None has been sent yet'],
])('says of a digest %o: %s', async (digest, words) => {
  const { service } = stack.cms.state;
  const sentAt = '2026-11-23T05:00:00.000Z';
  stack.cms.state.service = { ...service, digest: digest === null ? null : { sentAt, ...digest } };
  expect((await look()).html).toContain(words);
});

/** Last, because search does not come back. */
it.each(LOCALES)('says in %s that search is away', async (locale) => {
  await stack.stopSearch();
  const { response, html } = await look(locale);
  expect(response.status).toBe(200);
  expect(states(html)[2]).toMatch(/^down: /);
});
