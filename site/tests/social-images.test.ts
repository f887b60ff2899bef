import { LOCALES, type Locale } from '@office/search';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../src/paths.ts';
import { entries } from './support/fake-cms/entries.ts';
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

/** The tags of a page for whom it is shared with, by their names. */
async function tagsOf(path: string): Promise<Map<string, string>> {
  const html = await (await fetch(site.url + path)).text();
  const tags = html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g);
  return new Map([...tags].map(([, name = '', content = '']) => [name, content]));
}

const get = (address: string) => fetch(new URL(address, site.url), { redirect: 'manual' });

const PAGES: Record<string, (locale: Locale) => string> = {
  'an opportunity': (locale) => paths.opportunity(locale, 'x-sahilgunu1'),
  'an article': (locale) => paths.article(locale, 'x-article001'),
  'a region': (locale) => paths.region(locale, 'ganja'),
  'the home page': (locale) => paths.home(locale),
};

it.each(Object.keys(PAGES))(
  '%s is shared with a picture of its own in each language',
  async (name) => {
    const images = new Set<string>();
    for (const locale of LOCALES) {
      const tags = await tagsOf(PAGES[name]?.(locale) ?? '');
      expect(tags.get('og:title')).not.toBe('');
      expect(tags.get('og:description')?.length).toBeGreaterThan(5);
      expect(tags.get('og:locale')?.slice(0, 2)).toBe(locale);
      expect(tags.get('twitter:card')).toBe('summary_large_image');
      const image = tags.get('og:image') ?? '';
      images.add(image);
      const answer = await get(image);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const png = Buffer.from(await answer.arrayBuffer());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
    expect(images.size).toBe(LOCALES.length);
  },
);

it('an address says what is on the picture: an old one leads to the new', async () => {
  const page = paths.opportunity('az', 'x-sahilgunu1');
  const before = (await tagsOf(page)).get('og:image') ?? '';
  const entry = entries.find(({ shared }) => shared.documentId.startsWith('sahilgunu1'));
  const text = entry?.texts.az;
  if (!text) throw new Error('The fixtures have no such entry.');
  const { title } = text;
  text.title = 'Sahildə təmizlik';
  const after = (await tagsOf(page)).get('og:image') ?? '';
  const moved = await get(before);
  text.title = title;
  expect(after).not.toBe(before);
  expect([moved.status, moved.headers.get('location')]).toEqual([302, new URL(after).pathname]);
  expect(moved.headers.get('cache-control') ?? '').not.toContain('immutable');
});

it.each([
  '/social/az/sahilgunu1.png',
  '/social/az/0000000000-0123456789abcdef.png',
  '/social/az/region-atlantis-0123456789abcdef.png',
  '/social/de/office-0123456789abcdef.png',
  '/social/az/..%2F..%2Fetc-0123456789abcdef.png',
])('there is no picture at %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

it('many who ask for a new picture at once all get it', async () => {
  const image = (await tagsOf(paths.opportunity('en', 'x-service001'))).get('og:image') ?? '';
  const answers = await Promise.all(Array.from({ length: 30 }, () => get(image)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

it('pages of one person are not made for sharing', async () => {
  for (const path of [paths.signIn('az'), paths.apply('az', 'service001'), '/nothing-here']) {
    expect([...(await tagsOf(path)).keys()]).toEqual([]);
  }
});
