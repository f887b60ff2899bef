import { AxeBuilder } from '@axe-core/playwright';
import { LOCALES, type Locale } from '@office/search';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate.ts';
import { paths } from '../../src/paths.ts';
import { launchBrowser } from '../support/chromium.ts';
import { newMember, type FakeMember } from '../support/fake-cms/state.ts';
import { startReadingStack, type ReadingStack } from '../support/reading-stack.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const EMAIL = 'aysel@example.org';
const PASSWORD = 'dovletqusu-42';

let stack: ReadingStack;
let site: RunningSite;
let browser: Browser;
let account: FakeMember;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
  account = newMember({ email: EMAIL, password: PASSWORD, name: 'Aysel', language: 'en' });
  account.confirmed = true;
  stack.cms.state.members.push(account);
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await stack.stop();
});

it.each([true, false])(
  'cards and pages are saved and let go (scripts: %s)',
  async (scripts) => {
    account.saved = [];
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const page = await context.newPage();
    await page.goto(`${site.url}/en/sign-in`);
    await page.getByLabel('Email').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/en/account');

    const list = `${site.url}/en/opportunities?kind=club`;
    await page.goto(list);
    await page.getByRole('button', { name: 'Save: Debate club' }).click();
    const sign = page.getByRole('button', { name: 'Remove from the list: Debate club' });
    await sign.waitFor();
    expect(page.url().split('#')[0]).toBe(list);
    expect(account.saved).toHaveLength(1);

    await page.getByRole('link', { name: 'Robotics club' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'In your saved list' }).click();
    await page.getByRole('heading', { level: 1, name: 'Saved' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Robotics club',
      'Debate club',
    ]);

    await page.getByRole('button', { name: /^Remove\s*: Debate club$/ }).click();
    await page.getByText('Removed from the list.').waitFor();
    expect(account.saved).toHaveLength(1);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await page.getByText('Back on the list.').waitFor();
    expect(account.saved).toHaveLength(2);
    await context.close();
  },
  60_000,
);

it.each(LOCALES)(
  'signs on cards have no accessibility faults in %s and fit 320 pixels',
  async (locale) => {
    account.saved = ['club000001abcdefghijklmn'];
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await signIn(page, locale);
    await page.goto(site.url + paths.search(locale, { kind: 'club' }));
    const saved = page.getByRole('button', { name: translator(locale)('saved.remove') });
    expect(await saved.count()).toBe(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      expect(faults, colorScheme).toEqual([]);
    }
    const box = await saved.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await context.close();
  },
  60_000,
);

async function signIn(page: Page, locale: Locale): Promise<void> {
  await page.goto(site.url + paths.signIn(locale));
  await page.fill('[name=email]', EMAIL);
  await page.fill('[name=password]', PASSWORD);
  await page.press('[name=password]', 'Enter');
  await page.waitForURL(site.url + paths.account(locale));
}
