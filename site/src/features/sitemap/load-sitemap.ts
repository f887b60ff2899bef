import { CATALOGUE_KINDS, isCatalogueKind, LOCALES, type Locale } from '@office/search';
import { listPages, type ListedEntryPages } from '@office/search/query';
import { entryPath } from '#features/catalogue/load-entry.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { paths } from '#paths.ts';
import type { SitemapPage } from './write-sitemap.ts';

/** The sitemap of what is no entry. */
const PLAIN = 'pages';

/** The names of all sitemaps: one of plain pages, and of each kind's entries one a thousand. */
export async function listSitemaps(): Promise<string[]> {
  const lists = await Promise.all(
    CATALOGUE_KINDS.map(async (kind) => {
      const { pages } = await listPages(searchReader(), { kind, page: 1 });
      return Array.from({ length: pages }, (_, at) => `${kind}-${at + 1}`);
    }),
  );
  return [PLAIN, ...lists.flat()];
}

/** The pages of one sitemap; null for a name there is none of. */
export async function loadSitemap(name: string, taxonomy: Taxonomy): Promise<SitemapPage[] | null> {
  if (name === PLAIN) return plainPages(taxonomy);
  const [, kind = '', page = ''] = /^([a-z-]+)-([1-9]\d{0,2})$/.exec(name) ?? [];
  if (!isCatalogueKind(kind)) return null;
  const { entries, pages } = await listPages(searchReader(), { kind, page: Number(page) });
  return Number(page) > pages ? null : entries.map(toPage);
}

function plainPages({ regions, institutions, interests }: Taxonomy): SitemapPage[] {
  const addresses = [
    paths.home,
    (locale: Locale) => paths.search(locale),
    paths.help,
    paths.about,
    paths.accessibility,
    paths.privacy,
    paths.subscribe,
    paths.statistics,
    ...regions.map(
      ({ key }) =>
        (locale: Locale) =>
          paths.region(locale, key),
    ),
    ...interests.map(
      ({ key }) =>
        (locale: Locale) =>
          paths.interest(locale, key),
    ),
    ...institutions.map(
      ({ key }) =>
        (locale: Locale) =>
          paths.institution(locale, key),
    ),
  ];
  return addresses.map((address) => ({
    addresses: Object.fromEntries(LOCALES.map((locale) => [locale, address(locale)])),
  }));
}

function toPage({ kind, slugs, updatedAt }: ListedEntryPages): SitemapPage {
  const addresses = LOCALES.flatMap((locale) => {
    const slug = slugs[locale];
    return slug === undefined ? [] : [[locale, entryPath(locale, kind, slug)] as const];
  });
  return { addresses: Object.fromEntries(addresses), updatedAt };
}
