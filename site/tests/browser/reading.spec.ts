import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { launchBrowser } from '../support/chromium.ts';
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

describe('a page', () => {
  it('reaches its content first by keyboard', async () => {
    await open(paths.home('az'), {}, async (page) => {
      await page.keyboard.press('Tab');
      const first = page.locator(':focus');
      expect(await first.getAttribute('href')).toBe('#content');
      expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    });
  });

  it('shows where the keyboard is, at every stop and in the order of reading', async () => {
    await open(paths.search('en'), { viewport: { width: 1280, height: 900 } }, async (page) => {
      const stops: Stop[] = [];
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(lookAtFocus));
      }
      expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      const places = stops.map(({ place }) => place);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    });
  });

  it('keeps its buttons and what is chosen visible in forced colours', async () => {
    await open(paths.home('az'), { forcedColors: 'active' }, async (page) => {
      const border = await page
        .locator('main .button')
        .first()
        .evaluate((button) => getComputedStyle(button).borderTopColor);
      expect(border).not.toBe('rgba(0, 0, 0, 0)');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  });

  it('moves nothing for those who want stillness', async () => {
    await open(paths.search('az'), {}, async (page) => {
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter((style) => style.animationName !== 'none' || style.transitionDuration !== '0s'),
      );
      expect(moving).toEqual([]);
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

interface Stop {
  element: string;
  /** Its place among all elements. */
  place: number;
  isMarked: boolean;
  isSeen: boolean;
}

/** Runs in the browser. */
function lookAtFocus(): Stop {
  const focused = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { top, bottom } = focused.getBoundingClientRect();
  return {
    element: focused.outerHTML.slice(0, 100),
    place: [...document.querySelectorAll('*')].indexOf(focused),
    isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isSeen: bottom > 0 && top < innerHeight,
  };
}
