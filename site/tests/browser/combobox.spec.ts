import { AxeBuilder } from '@axe-core/playwright';
import { LOCALES } from '@office/search';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

async function on(
  path: string,
  examine: (page: Page) => Promise<void>,
  look: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...look });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(site.url + path, { waitUntil: 'load' });
    await examine(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const box = (page: Page) => page.locator('#q');
const options = (page: Page) => page.locator('#q-offers [role=option]');
const chosen = (page: Page) => page.locator('#q-offers [aria-selected=true]');

async function type(page: Page, words: string): Promise<void> {
  await box(page).pressSequentially(words);
  await options(page).first().waitFor();
}

describe('the suggestions of a search box', () => {
  it.each(LOCALES)('name what each of them is and are announced in %s', async (locale) => {
    await on(paths.home(locale), async (page) => {
      await type(page, 'gen');
      expect(await box(page).getAttribute('role')).toBe('combobox');
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      const regionWord = { az: 'Region', en: 'Region', ru: 'Регион' }[locale];
      expect(await options(page).first().textContent()).toContain(regionWord);
      const count = String(await options(page).count());
      expect(await page.locator('search-combobox [role=status]').textContent()).toMatch(
        new RegExp(`^${count} `),
      );
    });
  });

  it('are walked by arrows round and round, through the words themselves', async () => {
    await on(paths.home('az'), async (page) => {
      await type(page, 'gen');
      const last = (await options(page).count()) - 1;
      await box(page).press('ArrowDown');
      expect(await box(page).getAttribute('aria-activedescendant')).toBe('q-offers-0');
      await box(page).press('ArrowUp');
      expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
      await box(page).press('ArrowUp');
      expect(await box(page).getAttribute('aria-activedescendant')).toBe(`q-offers-${last}`);
      await box(page).press('ArrowDown');
      expect(await chosen(page).count()).toBe(0);
      await box(page).press('ArrowDown');
      await box(page).press('Home');
      expect(await chosen(page).count()).toBe(0);
      expect(await box(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
    });
  });

  it('lead to the chosen page by Enter, and by a press', async () => {
    await on(paths.home('en'), async (page) => {
      await type(page, 'ganja');
      await box(page).press('ArrowDown');
      await box(page).press('Enter');
      await page.waitForURL(site.url + paths.region('en', 'ganja'));
      await page.goto(site.url + paths.search('en'));
      await type(page, 'sumg');
      await options(page).first().click();
      await page.waitForURL(site.url + paths.region('en', 'sumgait'));
    });
  });

  it('do not keep Enter from searching while none is chosen', async () => {
    await on(paths.home('az'), async (page) => {
      await type(page, 'gen');
      await box(page).press('Enter');
      await page.waitForURL(/\/imkanlar\?q=gen$/);
    });
  });

  it('are closed by Escape, which leaves the words, and by Tab', async () => {
    await on(paths.home('az'), async (page) => {
      await type(page, 'gen');
      await box(page).press('Escape');
      expect(await box(page).getAttribute('aria-expanded')).toBe('false');
      expect(await box(page).inputValue()).toBe('gen');
      await box(page).press('ArrowDown');
      await box(page).press('Tab');
      expect(await page.locator('#q-offers').isHidden()).toBe(true);
      expect(page.url()).toBe(`${site.url}/`);
    });
  });

  it('are never those of words typed before', async () => {
    await on(paths.home('az'), async (page) => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\/api\/suggest.*q=gen$/, async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
      const asked = page.waitForRequest(/q=gen$/);
      await box(page).pressSequentially('gen');
      await asked;
      await box(page).fill('sumq');
      await options(page).first().waitFor();
      release();
      expect(await options(page).first().textContent()).toContain('Sumqayıt');
    });
  });

  it('leave Enter to an input method that composes', async () => {
    await on(paths.home('az'), async (page) => {
      await type(page, 'gen');
      await box(page).press('ArrowDown');
      const taken = await box(page).evaluate((input) => {
        const key = { key: 'Enter', isComposing: true, cancelable: true, bubbles: true };
        return !input.dispatchEvent(new KeyboardEvent('keydown', key));
      });
      expect(taken).toBe(false);
    });
  });

  it('have no accessibility faults, are 44 pixels high and fit 360 pixels', async () => {
    const look = { viewport: { width: 360, height: 740 } };
    await on(
      paths.search('ru'),
      async (page) => {
        await type(page, 'univ');
        await box(page).press('ArrowDown');
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id }) => id)).toEqual([]);
        }
        const boxes = await options(page).evaluateAll((lines) =>
          lines
            .map((line) => line.getBoundingClientRect())
            .map(({ height, right }) => ({ height, right })),
        );
        for (const { height, right } of boxes) {
          expect(height).toBeGreaterThanOrEqual(43.5);
          expect(right).toBeLessThanOrEqual(360);
        }
      },
      look,
    );
  });
});

describe('the key that leads to the search box', () => {
  it('does so from anywhere but a field', async () => {
    await on(paths.home('az'), async (page) => {
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      await page.keyboard.press('/');
      expect(await box(page).inputValue()).toBe('/');
      await page.locator('#digest-email').focus();
      await page.keyboard.press('/');
      expect(await page.locator('#digest-email').inputValue()).toBe('/');
    });
  });

  it('leaves combinations to the browser', async () => {
    await on(paths.home('az'), async (page) => {
      await page.keyboard.press('Control+/');
      await page.keyboard.press('Alt+/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('');
    });
  });

  it('can be switched off, also for the next page, without searching anew', async () => {
    await on(paths.search('en'), async (page) => {
      await page.locator('search-shortcut input').uncheck();
      expect(page.url()).toBe(site.url + paths.search('en'));
      await page.goto(site.url + paths.home('en'));
      expect(await page.locator('search-shortcut input').isChecked()).toBe(false);
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('');
    });
  });
});
