import { pageSlug } from '@office/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../src/paths.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

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

async function get(path: string) {
  const response = await fetch(site.url + path);
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text(), url: response.url };
}

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
const pathOf = (address: string) => new URL(address.replaceAll('&amp;', '&')).pathname;

describe('robots', () => {
  it('may read everything but what is one person’s, and find the sitemap', async () => {
    const { status, type, text } = await get('/robots.txt');
    expect([status, type]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toContain(`Sitemap: ${site.url}/sitemap.xml`);
    expect(text).toMatch(/^Disallow: \/kabinet$/m);
    expect(text).toMatch(/^Disallow: \/ru\/apply\/$/m);
    expect(text).not.toMatch(/^Disallow: \/$/m);
  });
});

describe('the sitemaps', () => {
  it('name every public page in each language it is written in, and no other', async () => {
    const index = await get('/sitemap.xml');
    expect(index.type).toBe('application/xml; charset=utf-8');
    const maps = all(index.text, /<loc>([^<]+)<\/loc>/g).map(pathOf);
    expect(maps).toContain('/sitemaps/pages.xml');
    const texts = await Promise.all(maps.map(async (map) => (await get(map)).text));
    const addresses = texts.flatMap((text) => all(text, /<loc>([^<]+)<\/loc>/g)).map(pathOf);
    expect(addresses).toEqual(expect.arrayContaining(['/', '/en/', paths.region('ru', 'ganja')]));
    expect(new Set(addresses).size).toBe(addresses.length);
    const untranslated = pageSlug('Tələbə qəzeti', 'jurnal0001abcdefghijklmn');
    expect(addresses).toContain(paths.opportunity('az', untranslated));
    expect(addresses.filter((path) => path.endsWith('jurnal0001'))).toHaveLength(1);
    for (const path of addresses) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('say of an entry when it changed and where its translations are', async () => {
    const { text } = await get('/sitemaps/club-1.xml');
    expect(text).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
    expect(text).toMatch(/<xhtml:link rel="alternate" hreflang="x-default" href="[^"]+"\/>/);
  });

  it('are 404 under any other name', async () => {
    for (const name of ['club-99', 'club-0', 'users-1', 'x']) {
      expect([name, (await get(`/sitemaps/${name}.xml`)).status]).toEqual([name, 404]);
    }
  });
});

describe('a feed', () => {
  it('tells what a region published last, in the feed’s language', async () => {
    const { status, type, text } = await get(paths.feed('ru', 'sumgait'));
    expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(text).toContain('Сумгаит');
    const links = all(text, /<entry>[\s\S]*?<link href="([^"]+)"/g).map(pathOf);
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('can be of one kind, or of everything', async () => {
    const clubs = await get(paths.feed('az', null, 'club'));
    expect(all(clubs.text, /<category[^>]* term="([^"]+)"/g).every((kind) => kind === 'club')).toBe(
      true,
    );
    const { text } = await get(paths.region('az', 'ganja'));
    expect(text).toContain(`href="${paths.feed('az', 'ganja')}"`);
  });

  it.each(['/feeds/de/all.xml', '/feeds/az/paris.xml', '/feeds/az/all/user.xml'])(
    'is 404 at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('a calendar', () => {
  it('holds the deadline and the shifts of a project', async () => {
    const { status, type, text } = await get(paths.calendar('az', 'sahilgunu1'));
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
    expect(unfolded).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(all(unfolded, /^(BEGIN:VEVENT)\r$/gm).length).toBeGreaterThan(1);
    expect(unfolded).toMatch(/^DTSTART:\d{8}T\d{6}Z\r$/m);
    expect(unfolded).toContain('Son tarix');
  });

  it('is offered where there are dates, and 404 where there are none', async () => {
    const project = await get(paths.opportunity('az', 'x-sahilgunu1'));
    expect(project.text).toContain(paths.calendar('az', 'sahilgunu1'));
    expect((await get(paths.calendar('az', 'aaaaaaaaaa'))).status).toBe(404);
  });
});

describe('search engines', () => {
  it.each([
    ['x-service001', 'GovernmentService'],
    ['x-robototex1', 'Organization'],
    ['x-sahilgunu1', 'Event'],
  ])('are told that %s is a %s', async (entry, type) => {
    const { text, url } = await get(paths.opportunity('en', entry));
    const [printed = ''] = all(text, /<script type="application\/ld\+json">([^<]+)<\/script>/g);
    const { '@graph': things } = JSON.parse(printed) as { '@graph': Record<string, unknown>[] };
    const thing = things.find((one) => one['@type'] === type);
    expect(thing?.['image']).toMatch(/\/social\/en\/\w{10}-[0-9a-f]{16}\.png$/);
    const trail = things.find((thing) => thing['@type'] === 'BreadcrumbList');
    expect(JSON.stringify(trail)).toContain(url);
  });

  it('are told that an article is one', async () => {
    const { text } = await get(paths.article('az', 'x-article001'));
    expect(text).toContain('"@type":"Article"');
  });
});
