import { AxeBuilder } from '@axe-core/playwright';
import { LOCALES, type Locale } from '@office/search';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../src/paths.ts';
import { launchBrowser } from '../support/chromium.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newApplication, newMember } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const SERVICE = 'service001';
const CASE = 'SUM-2026-000007';
const ORGANISED = 'SUM-2026-000099';
const account = { email: 'aysel@example.org', password: 'dovletqusu-42' };

let cms: FakeCms;
let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  cms = await startFakeCms();
  const member = newMember({ ...account, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  cms.state.members.push(member);
  cms.state.applications.push(
    newApplication(member.documentId, { reference: CASE, reason: 'Gözləyin', state: 'offered' }),
    newApplication('somebody', { reference: ORGANISED, organiserId: member.documentId }),
  );
  site = await startSite(cms);
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await cms.stop();
});

async function inBrowser(
  look: Parameters<Browser['newContext']>[0],
  act: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...look });
  try {
    await act(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

const send = (page: Page) => page.locator('main form .button').last().click();

async function signIn(page: Page, locale: Locale): Promise<void> {
  await page.goto(site.url + paths.signIn(locale));
  await enterPassword(page);
}

/** By the key: the form has a second button. */
async function enterPassword(page: Page): Promise<void> {
  await page.fill('[name=email]', account.email);
  await page.fill('[name=password]', account.password);
  await page.press('[name=password]', 'Enter');
}

async function fillForm(page: Page, locale: Locale): Promise<void> {
  await page.goto(site.url + paths.apply(locale, SERVICE));
  await send(page);
  await page.fill('[name=q-motivation]', 'Oxumaq istəyirəm');
  await send(page);
  await page.check('[value=evening]');
  await page.check('[value=mon]');
  await send(page);
  await page.fill('[name=q-start]', '2027-02-01');
  await page.check('[value=yes]');
  await send(page);
}

test('without JavaScript, on a narrow phone, a visitor applies from start to reference', async () => {
  const look = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
  await inBrowser(look, async (page) => {
    await fillForm(page, 'az');
    expect(page.url()).toBe(site.url + paths.applyCheck('az', SERVICE));
    await page.locator('main a', { hasText: 'Daxil ol' }).click();
    await enterPassword(page);
    await page.waitForURL(site.url + paths.applyCheck('az', SERVICE));
    await send(page);
    expect(page.url()).toBe(site.url + paths.applySubmitted('az', SERVICE));
    expect(await page.locator('main strong').innerText()).toMatch(/^GNC-\d{4}-\d{6}$/);
    expect(cms.state.applications.filter(({ state }) => state === 'submitted')).toHaveLength(1);
  });
});

test('without JavaScript a visitor signs in by a mailed code and comes back', async () => {
  const look = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
  await inBrowser(look, async (page) => {
    await askForCode(page, 'az');
    await page.fill('[name=code]', cms.state.mails.at(-1)?.token ?? '');
    await page.press('[name=code]', 'Enter');
    await page.waitForURL(site.url + paths.profile('az'));
  });
});

async function askForCode(page: Page, locale: Locale): Promise<void> {
  const next = paths.profile(locale);
  await page.goto(site.url + paths.signIn(locale, { next }));
  await page.fill('[name=email]', account.email);
  await page.click('[name=way]');
  await page.waitForURL(site.url + paths.signInCode(locale, { next }));
}

test('after a refused page the error summary has the focus and leads to the field', async () => {
  await inBrowser({}, async (page) => {
    await page.goto(site.url + paths.signUp('en'));
    await send(page);
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'f-name');
  });
});

/** An id of an entry that does not exist is of one that was taken off the site. */
function givenSaved(shortIds: readonly string[]): void {
  const [member] = cms.state.members;
  if (member) member.saved = shortIds.map((id) => `${id}abcdefghijklmn`);
}

/** Pages as they are reached; each leaves `page` showing what is to be examined. */
const VIEWS: Record<string, (page: Page, locale: Locale) => Promise<unknown>> = {
  'start of applying': (page, locale) => page.goto(site.url + paths.apply(locale, SERVICE)),
  'refused step': async (page, locale) => {
    await page.goto(site.url + paths.apply(locale, SERVICE));
    await send(page);
    await send(page);
  },
  'check page': fillForm,
  'refused sign-up': async (page, locale) => {
    await page.goto(site.url + paths.signUp(locale));
    await send(page);
  },
  subscription: (page, locale) => page.goto(site.url + paths.subscribe(locale)),
  account: async (page, locale) => {
    await signIn(page, locale);
    expect(page.url()).toBe(site.url + paths.account(locale));
  },
  case: async (page, locale) => {
    await signIn(page, locale);
    await page.goto(site.url + paths.application(locale, CASE));
    expect(page.url()).toBe(site.url + paths.application(locale, CASE));
  },
  'applications for what one organises': async (page, locale) => {
    await signIn(page, locale);
    await page.goto(site.url + paths.organised(locale));
    expect(page.url()).toBe(site.url + paths.organised(locale));
  },
  'refused answer of an organiser': async (page, locale) => {
    await signIn(page, locale);
    await page.goto(site.url + paths.organisedApplication(locale, ORGANISED));
    await page.check('[value=decline]');
    await send(page);
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  },
  'sign-in': (page, locale) => page.goto(site.url + paths.signIn(locale)),
  'refused code': async (page, locale) => {
    await askForCode(page, locale);
    await page.fill('[name=code]', '12');
    await page.press('[name=code]', 'Enter');
  },
  'refused change of the password': async (page, locale) => {
    await signIn(page, locale);
    await page.goto(site.url + paths.security(locale));
    await page.press('[name=currentPassword]', 'Enter');
  },
  'nothing saved': async (page, locale) => {
    givenSaved([]);
    await signIn(page, locale);
    await page.goto(site.url + paths.saved(locale));
  },
  saved: async (page, locale) => {
    givenSaved(['service001', 'closed0001', 'article001', 'gone000001']);
    await signIn(page, locale);
    await page.goto(site.url + paths.saved(locale));
    await page.locator('li form button').last().click();
    await page.waitForURL(site.url + paths.saved(locale));
  },
  'a saved page': async (page, locale) => {
    givenSaved(['service001']);
    await signIn(page, locale);
    await page.goto(site.url + paths.opportunity(locale, 'x-service001'));
  },
  profile: async (page, locale) => {
    await signIn(page, locale);
    await page.goto(site.url + paths.profile(locale));
    expect(page.url()).toBe(site.url + paths.profile(locale));
  },
};

describe.each(Object.keys(VIEWS))('the page: %s', (name) => {
  test.each(LOCALES)('in %s has no accessibility faults and fits 320 pixels', async (locale) => {
    await inBrowser({ viewport: { width: 320, height: 640 } }, async (page) => {
      await VIEWS[name]?.(page, locale);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        expect(faults, colorScheme).toEqual([]);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      expect((await page.locator('h1').innerText()).length).toBeGreaterThan(0);
    });
  });
});
