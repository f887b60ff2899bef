import { LOCALES } from '@office/search';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { examinePage } from '../support/examine-page.ts';
import { newState } from '../support/fake-cms/state.ts';
import { tourPages } from '../support/page-tour.ts';
import { startReadingStack, type ReadingStack } from '../support/reading-stack.ts';
import { showAnswer } from '../support/show-answer.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let stack: ReadingStack;
let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
  stack.cms.state = newState();
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await stack.stop();
});

it.each(LOCALES)(
  'every page, form and refusal in %s can be used by everybody, in light and dark',
  async (locale) => {
    const answers = await tourPages(site.url, stack.cms.state, locale);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const answer of answers) {
      await showAnswer(page, site.url, answer);
      const found = await examinePage(page);
      faults.push(...found.map((fault) => `${answer.name}: ${fault}`));
    }
    await context.close();
    expect(faults).toEqual([]);
  },
  420_000,
);
