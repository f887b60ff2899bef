import { brotliCompressSync } from 'node:zlib';
import { LOCALES, pageSlug, type Locale } from '@office/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../src/paths.ts';
import { GONE_ID } from './support/fake-cms/entries.ts';
import { GONE_ORGANISER } from './support/fake-cms/organisers.ts';
import { fakePreviewToken } from './support/fake-cms/preview-routes.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

const HTML_BUDGET = 20 * 1024;
const CSS_BUDGET = 14 * 1024;
const FONT_BUDGET = 63 * 1024;
/** Scripts are only where they do something: results while one types, pages kept for offline. */
const SCRIPT_BUDGETS: Record<string, number> = {
  home: 6 * 1024,
  search: 12 * 1024,
  'everything in search': 12 * 1024,
  'a search without results': 12 * 1024,
};
const MOTIF_BUDGET = 2 * 1024;

let stack: ReadingStack;
let site: RunningSite;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

const shore = { az: 'Xəzər sahilində təmizlik günü', en: 'A clean-up day on the Caspian shore' };
const shoreId = 'sahilgunu1';
const serviceId = 'service001abcdefghijklmn';

const PAGES: Record<string, (locale: Locale) => string> = {
  home: (locale) => paths.home(locale),
  search: (locale) => paths.search(locale, { q: 'klub', region: 'sumgait' }),
  'everything in search': (locale) => paths.search(locale),
  'a search without results': (locale) => paths.search(locale, { q: 'qwxyzqwxyz', open: '1' }),
  region: (locale) => paths.region(locale, 'ganja'),
  interest: (locale) => paths.interest(locale, 'culture'),
  institution: (locale) => paths.institution(locale, 'ssu'),
  organiser: (locale) => paths.organiser(locale, 'yasil-sahil-ictimai-birliyi'),
  'an organiser that is gone': (locale) => paths.organiser(locale, GONE_ORGANISER),
  help: (locale) => paths.help(locale),
  about: (locale) => paths.about(locale),
  accessibility: (locale) => paths.accessibility(locale),
  privacy: (locale) => paths.privacy(locale),
  offline: (locale) => paths.offline(locale),
  statistics: (locale) => paths.statistics(locale),
  status: (locale) => paths.status(locale),
  'a page that is not there': (locale) => `${paths.home(locale)}nothing-here`,
  'an entry that is gone': (locale) => paths.opportunity(locale, `x-${GONE_ID}`),
  'an article that is gone': (locale) => paths.article(locale, `x-${GONE_ID}`),
  service: (locale) => paths.opportunity(locale, 'x-service001'),
  club: (locale) => paths.opportunity(locale, 'x-robototex1'),
  'closed club': (locale) => paths.opportunity(locale, 'x-closed0001'),
  project: (locale) => paths.opportunity(locale, `x-${shoreId}`),
  article: (locale) => paths.article(locale, 'x-article001'),
  'preview of a service': (locale) => paths.preview(locale, fakePreviewToken(serviceId, locale)),
  'a refused preview': (locale) => paths.preview(locale, 'wrong'),
};

const STATUS: Record<string, number> = {
  'a page that is not there': 404,
  'an entry that is gone': 410,
  'an article that is gone': 410,
  'a refused preview': 403,
  'an organiser that is gone': 410,
};

async function get(path: string, init?: RequestInit) {
  const response = await fetch(site.url + path, init);
  return { response, html: await response.text() };
}

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe.each(Object.keys(PAGES))('the page: %s', (name) => {
  it.each(LOCALES)('is whole and light in %s', async (locale) => {
    const { response, html } = await get(PAGES[name]?.(locale) ?? '');
    expect(response.status).toBe(STATUS[name] ?? 200);
    expect(html).toContain(`<html lang="${locale}"`);
    expect(count(html, /<h1[ >]/g)).toBe(1);
    expect(count(html, /<style|\sstyle=|\son\w+=/g)).toBe(0);
    expect(await scriptBytes(html)).toBeLessThanOrEqual(SCRIPT_BUDGETS[name] ?? 0);
    expect(html).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
    expect(brotliCompressSync(html).length).toBeLessThan(HTML_BUDGET);
    for (const [motif] of html.matchAll(/<svg class="motif".*?<\/svg>/gs)) {
      expect(motif.length).toBeLessThan(MOTIF_BUDGET);
    }
    expect(await cssBytes(html)).toBeLessThan(CSS_BUDGET);
  });
});

async function cssBytes(html: string): Promise<number> {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  expect(sheets.length).toBeGreaterThan(0);
  const sizes = sheets.map(
    async ([, href = '']) => brotliCompressSync((await get(href)).html).length,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Of what browsers run; a block of data is none. */
async function scriptBytes(html: string): Promise<number> {
  const run = /<script(?! type="application\/ld\+json")[^>]*>(.*?)<\/script>/gs;
  const scripts = [...html.matchAll(run)].map(async ([tag, text]) => {
    const src = /src="([^"]+)"/.exec(tag)?.[1];
    return brotliCompressSync(src === undefined ? (text ?? '') : (await get(src)).html).length;
  });
  return (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
}

describe('fonts', () => {
  it('weigh no more than the budget and come from here', async () => {
    const { html } = await get('/');
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    const css = (await Promise.all(sheets.map(([, href = '']) => get(href)))).map((s) => s.html);
    const urls = new Set(
      [...css.join('').matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, u]) => u),
    );
    expect(urls.size).toBe(6);
    const files = [...urls].map(async (url) => (await fetch(site.url + url)).arrayBuffer());
    const bytes = (await Promise.all(files)).reduce((sum, file) => sum + file.byteLength, 0);
    expect(bytes).toBeLessThan(FONT_BUDGET);
  });
});

it.each(['/gallery', '/en/gallery', '/ru/gallery'])(
  'the gallery of components is not served: %s',
  async (path) => {
    expect((await get(path)).response.status).toBe(404);
  },
);

describe('an entry that is gone', () => {
  it('says so, leads on and is remembered by no search engine', async () => {
    const { html } = await get(paths.opportunity('en', `concert-${GONE_ID}`));
    expect(html).toContain('This is no longer published');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(count(html, /<article/g)).toBe(4);
    expect(html).toContain(`href="${paths.opportunity('ru', `concert-${GONE_ID}`)}"`);
  });
});

describe('an opportunity', () => {
  it('moves to the address its title gives it, keeping the query', async () => {
    const wrong = `${paths.opportunity('en', `wrong-${shoreId}`)}?from=mail`;
    const { response } = await get(wrong, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(
      `${paths.opportunity('en', pageSlug(shore.en, shoreId))}?from=mail`,
    );
  });

  it('names its addresses in the other languages', async () => {
    const { html } = await get(paths.opportunity('en', pageSlug(shore.en, shoreId)));
    const az = paths.opportunity('az', pageSlug(shore.az, shoreId));
    expect(html).toContain(`hreflang="az" href="${site.url}${az}"`);
    expect(html).toContain(`<a href="${az}" hreflang="az"`);
  });

  it('shows Azerbaijani for want of a translation, marked and kept from search engines', async () => {
    const { html } = await get(paths.opportunity('ru', 'x-robototex1'));
    expect(html).toMatch(/<h1[^>]* lang="az"[^>]*>Robototexnika klubu/);
    expect(html).toContain('Этот текст ещё не переведён');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('offers to apply while it is open, and stays readable when closed', async () => {
    const open = await get(paths.opportunity('az', `x-${shoreId}`));
    expect(open.html).toContain(`href="${paths.apply('az', shoreId)}"`);
    const closed = await get(paths.opportunity('az', 'x-closed0001'));
    expect(closed.html).not.toContain('/muraciet/');
    expect(closed.html).toContain('Müraciət qəbulu bağlanıb');
  });

  it('is not there under an id nobody has', async () => {
    expect((await get(paths.opportunity('az', 'x-0000000000'))).response.status).toBe(404);
    expect((await get(paths.opportunity('az', 'x'))).response.status).toBe(404);
  });
});

describe('the language switch', () => {
  it('keeps page and query', async () => {
    const { html } = await get(paths.search('az', { q: 'klub', region: 'ganja' }));
    expect(html).toContain('<a href="/ru/opportunities?q=klub&amp;region=ganja" hreflang="ru"');
  });
});

describe('the appearance', () => {
  const choose = (theme: string, back: string) =>
    fetch(site.url + paths.theme(), {
      method: 'POST',
      body: new URLSearchParams({ theme, back }),
      headers: { origin: site.url },
      redirect: 'manual',
    });

  it('is stored and drawn by the server, without a script', async () => {
    const response = await choose('dark', '/komek');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/komek');
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { html } = await get('/', { headers: { cookie } });
    expect(html).toContain('data-theme="dark"');
  });

  it('leads nowhere else', async () => {
    const response = await choose('light', '//evil.example');
    expect(response.headers.get('location')).toBe('/');
  });
});

describe('GET /api/search', () => {
  it('answers with addresses and facets', async () => {
    const { response, html } = await get('/api/search?q=yalli&locale=ru');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    const answer = JSON.parse(html) as { hits: { url: string }[]; facets: object };
    expect(answer.hits[0]?.url).toMatch(/^\/ru\/opportunities\/.+-rasxalqla1$/);
    expect(Object.keys(answer.facets)).toEqual([
      'region',
      'kind',
      'interest',
      'level',
      'institutionType',
      'open',
    ]);
  });

  it('refuses what it does not know', async () => {
    const { response, html } = await get('/api/search?q=a&colour=red');
    expect(response.status).toBe(400);
    expect(JSON.parse(html)).toMatchObject({ error: { code: 'parameter.unknown' } });
  });
});

describe('GET /api/suggest', () => {
  interface Suggested {
    complete: boolean;
    suggestions: { type: string; typeLabel: string; label: string; url: string }[];
  }

  it('offers pages of every type whose names fit, each there', async () => {
    const { response, html } = await get('/api/suggest?q=gen&locale=ru');
    expect(response.status).toBe(200);
    const { complete, suggestions } = JSON.parse(html) as Suggested;
    expect(complete).toBe(true);
    expect(suggestions[0]).toMatchObject({
      type: 'region',
      typeLabel: 'Регион',
      url: '/ru/regions/ganja',
    });
    expect(suggestions.length).toBeLessThanOrEqual(8);
    for (const { url } of suggestions)
      expect([url, (await get(url)).response.status]).toEqual([url, 200]);
  });

  it('offers entries by a word begun on any keyboard', async () => {
    const { html } = await get('/api/suggest?q=robotot&locale=az');
    const { suggestions } = JSON.parse(html) as Suggested;
    expect(suggestions[0]).toMatchObject({
      type: 'entry',
      typeLabel: 'Klub',
      label: 'Robototexnika klubu',
    });
  });

  it('offers nothing for nothing', async () => {
    expect(JSON.parse((await get('/api/suggest')).html)).toMatchObject({ suggestions: [] });
  });

  it.each(['q=a&kind=club', 'q=a&locale=de', 'q=a&q=b', `q=${'a'.repeat(201)}`])(
    'refuses %s',
    async (query) => {
      const { response, html } = await get(`/api/suggest?${query}`);
      expect(response.status).toBe(400);
      expect(JSON.parse(html)).toHaveProperty('error.code');
    },
  );
});

describe('the digest sign-up of the home page', () => {
  it('needs nothing but an address', async () => {
    const response = await fetch(site.url + paths.subscribe('az'), {
      method: 'POST',
      body: new URLSearchParams({ email: 'aysel@example.org' }),
      headers: { origin: site.url },
      redirect: 'manual',
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/abune?sent=1');
  });
});
