import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/i18n/catalogue.ts';
import { paths } from '../../src/paths.ts';
import { launchBrowser } from '../support/chromium.ts';
import { newMember, type FakeMember } from '../support/fake-cms/state.ts';
import { startReadingStack, type ReadingStack } from '../support/reading-stack.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const WORKER_BUDGET = 4 * 1024;
const EMAIL = 'aysel@example.org';
const PASSWORD = 'dovletqusu-42';
const CLUB = '/imkanlar/robototexnika-klubu-robototex1';
const ARTICLE = '/meqaleler/teqaud-nece-alinir-article001';
const RIVER = '/en/opportunities/clean-the-ganja-river-project001';

let stack: ReadingStack;
let site: RunningSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let account: FakeMember;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, { ...stack.env, SITE_PAGE_CACHE_MB: '16' });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await stack.stop();
});

beforeEach(async () => {
  account = newMember({ email: EMAIL, password: PASSWORD, name: 'Zərintac', language: 'az' });
  account.confirmed = true;
  stack.cms.state.members = [account];
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(() => context.close());

/** Opens the home page and waits until its worker answers for the others. */
async function arrive(path = '/'): Promise<void> {
  await page.goto(site.url + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
  });
}

async function read(path: string): Promise<void> {
  await page.goto(site.url + path);
  await keeps(path);
}

/** Waits until the worker has put a page away. */
async function keeps(path: string): Promise<void> {
  await expect.poll(kept, { timeout: 10_000 }).toContain(path);
}

/** Paths of everything kept but assets. */
function kept(): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => /^(?:read|saved)-/.test(name));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** All that is kept anywhere, as one text. */
function everythingKept(): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) {
        texts.push(key.url, (await (await cache.match(key))?.text()) ?? '');
      }
    }
    return texts.join('\n');
  });
}

async function signIn(): Promise<void> {
  await page.goto(`${site.url}/giris`);
  await page.getByLabel('E-poçt').fill(EMAIL);
  await page.getByLabel('Parol').fill(PASSWORD);
  await page.getByRole('button', { name: 'Daxil ol', exact: true }).click();
  await page.waitForURL('**/kabinet');
}

describe('without a network', () => {
  it('a page that was read is shown as it was, with a notice, styled and in its fonts', async () => {
    await arrive();
    await read(CLUB);
    await context.setOffline(true);
    await page.goto(site.url + CLUB);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Robototexnika klubu');
    expect(await page.getByText('tarixindəki kimi görürsünüz').innerText()).toMatch(
      / \d\d\.\d\d\.20\d\d tar/,
    );
    const looks = await page.evaluate(async () => {
      await document.fonts.ready;
      const { fontFamily, backgroundColor } = getComputedStyle(document.documentElement);
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').length;
      return { fontFamily, backgroundColor, loaded };
    });
    expect(looks.backgroundColor).toBe('rgb(251, 247, 240)');
    expect(looks.loaded).toBeGreaterThan(1);
  });

  it('the page it began with can be read too', async () => {
    await arrive('/ru/');
    await keeps('/ru/');
    await context.setOffline(true);
    await page.goto(`${site.url}/ru/`);
    expect(await page.getByText('Вы видите страницу такой').count()).toBe(1);
  });

  it.each([
    ['/imkanlar/nobody-read-it-0123456789', 'az'],
    ['/en/opportunities?q=club', 'en'],
    ['/ru/account', 'ru'],
  ] as const)(
    'a page nobody read (%s) says so and leads to those there are',
    async (path, locale) => {
      await arrive();
      await read(locale === 'en' ? RIVER : paths.help(locale));
      await context.setOffline(true);
      const answer = await page.goto(site.url + path);
      expect(answer?.status()).toBe(503);
      const { title } = MESSAGES[locale]['offline'] ?? {};
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      const links = page.locator('main section li a');
      await links.last().click();
      await page.waitForURL((url) => url.pathname !== path.split('?')[0]);
      expect(await page.locator('main .notice').count()).toBeGreaterThan(0);
    },
  );

  it('what a member has saved can be read, also what was never opened', async () => {
    account.saved = ['article001abcdefghijklmn', 'gone000001abcdefghijklmn'];
    await arrive();
    await signIn();
    await page.goto(`${site.url}/kabinet/saxlanilan`);
    await keeps(ARTICLE);
    await context.setOffline(true);
    await page.goto(site.url + ARTICLE);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Təqaüd necə alınır');
    expect(await page.getByText('tarixindəki kimi görürsünüz').count()).toBe(1);
  });
});

describe('the worker', () => {
  it('keeps no word of a member, and nothing of the pages of one person', async () => {
    account.saved = ['article001abcdefghijklmn'];
    await arrive();
    await signIn();
    for (const path of [
      '/kabinet',
      '/kabinet/profil',
      '/muraciet/robototex1',
      '/giris',
      '/api/search',
    ]) {
      await page.goto(site.url + path);
    }
    await read(CLUB);
    await page.goto(`${site.url}/kabinet/saxlanilan`);
    await keeps(ARTICLE);
    expect((await kept()).toSorted()).toEqual(['/', CLUB, ARTICLE].toSorted());
    const everything = await everythingKept();
    expect(everything).toContain('Robototexnika klubu');
    for (const word of ['Zərintac', 'Siyahıdan çıxar', '/kabinet/profil', 'api/search?']) {
      expect(everything, word).not.toContain(word);
    }
  });

  it('is emptied by signing out, whatever was kept', async () => {
    account.saved = ['article001abcdefghijklmn'];
    await arrive();
    await signIn();
    await read(CLUB);
    await page.goto(`${site.url}/kabinet/saxlanilan`);
    await keeps(ARTICLE);
    await page.getByRole('button', { name: 'Çıxış' }).click();
    await page.waitForURL(`${site.url}/`);
    await arrive();
    await keeps('/');
    expect(await kept()).toEqual(['/']);
    await context.setOffline(true);
    for (const path of [CLUB, ARTICLE, '/kabinet/saxlanilan']) {
      expect((await page.goto(site.url + path))?.status()).toBe(503);
    }
  });

  it('clears away what older ones have kept, and lets the oldest pages go', async () => {
    await page.goto(`${site.url}/komek`);
    await page.evaluate(async () => {
      for (const name of ['read-0', 'shell-of-old', 'read-1']) await caches.open(name);
      const cache = await caches.open('read-1');
      for (let at = 0; at < 40; at += 1) await cache.put(`/old-${at}`, new Response('x'));
    });
    await arrive();
    await read(CLUB);
    const names = await page.evaluate(() => caches.keys());
    expect(names).not.toContain('read-0');
    expect(names).not.toContain('shell-of-old');
    const paths = await kept();
    expect(paths).toHaveLength(30);
    expect(paths).toContain(CLUB);
    expect(paths).not.toContain('/old-0');
  });

  it('weighs no more than four kilobytes, and answers for no page that does not ask for it', async () => {
    const own = await (await fetch(site.url + paths.worker())).text();
    const [, script = ''] = /importScripts\("([^"]+)"\)/.exec(own) ?? [];
    const rest = await (await fetch(site.url + script)).text();
    expect(brotliCompressSync(own + rest).length).toBeLessThan(WORKER_BUDGET / 2);
    expect(rest.length).toBeLessThan(WORKER_BUDGET);
    await page.goto(site.url + CLUB);
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
  });
});
