import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
