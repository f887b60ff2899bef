import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matchPath, ROUTES, type RouteName } from '../../src/paths.ts';
import { launchBrowser } from '../support/chromium.ts';
import { newState } from '../support/fake-cms/state.ts';
import { tourPages, type TourPage } from '../support/page-tour.ts';
import { startReadingStack, type ReadingStack } from '../support/reading-stack.ts';
import { showAnswer } from '../support/show-answer.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let stack: ReadingStack;
let site: RunningSite;
let browser: Browser;
let pages: TourPage[];

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
  stack.cms.state = newState();
  pages = await tourPages(site.url, stack.cms.state, 'az');
  stack.cms.outage = true;
  const outage = await fetch(`${site.url}/regionlar/ganja`, { headers: { accept: 'text/html' } });
  stack.cms.outage = false;
  pages.push({
    ...{ name: 'without the cms', path: '/regionlar/ganja', others: [], location: null },
    ...{ status: outage.status, headers: outage.headers, html: await outage.text() },
  });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await stack.stop();
});

/** What the browser complains about on a page answered with exactly this body and these headers. */
async function complaintsOn(page: Page, answer: TourPage): Promise<string[]> {
  const complaints: string[] = [];
  const hear = (text: string) => complaints.push(`${answer.name}: ${text}`);
  page.removeAllListeners('console').removeAllListeners('pageerror');
  page.on('console', (message) => {
    if (message.type() === 'error' && !isStatusNote(message.text())) hear(message.text());
  });
  page.on('pageerror', (fault) => hear(fault.message));
  await showAnswer(page, site.url, answer);
  return complaints;
}

/** Chromium says of every answer from 400 up that it failed to load. */
const isStatusNote = (text: string) => /^Failed to load resource: .* status of [45]\d\d/.test(text);

it('no page breaks its own content security policy', async () => {
  const visited = new Set(pages.map(({ path }) => matchPath(path.split('?')[0] ?? '')?.name));
  expect(Object.keys(ROUTES).filter((name) => !visited.has(name as RouteName))).toEqual([]);
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  for (const answer of pages) complaints.push(...(await complaintsOn(page, answer)));
  await context.close();
  expect(complaints).toEqual([]);
}, 120_000);

it('a script or style smuggled into a page is not run', async () => {
  const about = pages.find(({ name }) => name === 'about');
  if (!about) throw new Error('The tour does not visit the page about the office.');
  const smuggled = [
    '<script>document.title = "owned"</script>',
    '<img src="x" onerror="document.title = \'owned\'">',
    '<style>h1 { color: rgb(1, 2, 3) }</style>',
    '<p style="color: rgb(1, 2, 3)">x</p>',
    '<base href="https://evil.example/">',
  ].join('');
  const page = await browser.newPage();
  const html = about.html.replace('</main>', `${smuggled}</main>`);
  const complaints = await complaintsOn(page, { ...about, html });
  expect(await page.title()).not.toBe('owned');
  const colour = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  expect(colour).not.toBe('rgb(1, 2, 3)');
  expect(await page.evaluate(() => document.baseURI)).toContain(site.url);
  expect(complaints.length).toBeGreaterThanOrEqual(5);
  await page.close();
});
