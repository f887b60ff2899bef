import { AxeBuilder } from '@axe-core/playwright';
import { LOCALES, type Locale } from '@office/search';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { launchBrowser } from '../support/chromium.ts';
import { fakePreviewToken } from '../support/fake-cms/preview-routes.ts';
import { startReadingStack, type ReadingStack } from '../support/reading-stack.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

let stack: ReadingStack;
let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await stack.stop();
});

const serviceId = 'service001abcdefghijklmn';

const PAGES: Record<string, (locale: Locale) => string> = {
  home: (locale) => paths.home(locale),
  search: (locale) => paths.search(locale, { region: 'sumgait', open: '1' }),
  'empty search': (locale) => paths.search(locale, { q: 'qwxyzqwxyz', open: '1' }),
  service: (locale) => paths.opportunity(locale, 'x-service001'),
  club: (locale) => paths.opportunity(locale, 'x-robototex1'),
  project: (locale) => paths.opportunity(locale, 'x-sahilgunu1'),
  'closed club': (locale) => paths.opportunity(locale, 'x-closed0001'),
  article: (locale) => paths.article(locale, 'x-article001'),
  region: (locale) => paths.region(locale, 'baku'),
  interest: (locale) => paths.interest(locale, 'culture'),
  preview: (locale) => paths.preview(locale, fakePreviewToken(serviceId, locale)),
  institution: (locale) => paths.institution(locale, 'ssu'),
  organiser: (locale) => paths.organiser(locale, 'yasil-sahil-ictimai-birliyi'),
  help: (locale) => paths.help(locale),
  privacy: (locale) => paths.privacy(locale),
  offline: (locale) => paths.offline(locale),
  statistics: (locale) => paths.statistics(locale),
  status: (locale) => paths.status(locale),
  'a page that is not there': (locale) => `${paths.home(locale)}nothing-here`,
};

type Look = Parameters<Browser['newContext']>[0];

async function open<Result>(
  path: string,
  look: Look,
  examine: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...look });
  try {
    const page = await context.newPage();
    await page.goto(site.url + path, { waitUntil: 'load' });
    if (look?.javaScriptEnabled !== false) await page.evaluate(() => document.fonts.ready);
    return await examine(page, context);
  } finally {
    await context.close();
  }
}

describe.each(Object.keys(PAGES))('the page: %s', (name) => {
  const address = (locale: Locale) => PAGES[name]?.(locale) ?? '';

  it.each(LOCALES)('has no accessibility faults in %s, light and dark', async (locale) => {
    await open(address(locale), {}, async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        expect(faults, colorScheme).toEqual([]);
      }
    });
  });

  it.each(LOCALES)('fits 320 pixels in %s, and its text is painted', async (locale) => {
    const look = { viewport: { width: 320, height: 640 } };
    await open(address(locale), look, async (page) => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      // An empty box of this size is a PNG of a few hundred bytes.
      const title = await page.locator('h1').screenshot();
      expect(title.byteLength).toBeGreaterThan(1_500);
    });
  });
});

describe('a page', () => {
  it('offers targets of at least 24 pixels, and buttons of 44', async () => {
    const look = { viewport: { width: 360, height: 800 } };
    await open(paths.home('ru'), look, async (page) => {
      const low = await page.evaluate(() =>
        [...document.querySelectorAll('button, nav a, input')]
          .filter((element) => element.checkVisibility() && element.clientHeight > 0)
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(low).toEqual([]);
    });
  });

  it('reaches its content first by keyboard', async () => {
    await open(paths.home('az'), {}, async (page) => {
      await page.keyboard.press('Tab');
      const first = page.locator(':focus');
      expect(await first.getAttribute('href')).toBe('#content');
      expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    });
  });

  it('stays put while it loads', async () => {
    await open(paths.home('az'), { viewport: { width: 360, height: 800 } }, async (page) => {
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as LayoutShift).value;
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.02);
    });
  });
});

describe('search while one types', () => {
  it('shows results, keeps the focus and the address, and says how many', async () => {
    await open(paths.search('az'), {}, async (page) => {
      await page.locator('#q').pressSequentially('yalli');
      await page.locator('mark', { hasText: 'Yallı' }).waitFor();
      expect(page.url()).toBe(`${site.url}/imkanlar?q=yalli`);
      expect(await page.locator('#results [role=status]').textContent()).toBe('1 nəticə');
      expect(await page.locator('#q').evaluate((box) => box === document.activeElement)).toBe(true);
    });
  });

  it('narrows by a ticked filter, which the back button takes away', async () => {
    await open(paths.search('en'), { viewport: { width: 1280, height: 900 } }, async (page) => {
      const all = await page.locator('#results [role=status]').textContent();
      await page.locator('.filters input[value=sumgait]').check();
      await page.locator('.chip', { hasText: 'Sumgait' }).waitFor();
      expect(page.url()).toContain('?region=sumgait');
      expect(await page.locator('header a[hreflang=ru]').getAttribute('href')).toContain('region=');
      await page.goBack();
      await page.locator('.chip').waitFor({ state: 'detached' });
      expect(await page.locator('#results [role=status]').textContent()).toBe(all);
    });
  });

  it('works without scripts by its button', async () => {
    await open(paths.search('az'), { javaScriptEnabled: false }, async (page) => {
      await page.locator('#q').fill('yalli');
      await page.locator('#q').press('Enter');
      await page.waitForURL(/q=yalli/);
      expect(await page.locator('#results [role=status]').textContent()).toBe('1 nəticə');
    });
  });
});

interface LayoutShift extends PerformanceEntry {
  value: number;
}
