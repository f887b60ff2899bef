import { CATALOGUE_KINDS, isCatalogueKind, LOCALES, type Locale } from '@office/search';
import { listPages, type ListedEntryPages } from '@office/search/query';
import { entryPath } from '#features/catalogue/load-entry.ts';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import type { CmsClient } from '#lib/cms/client.ts';
import { listOrganiserKeys } from '#lib/cms/resources/organisers.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { paths } from '#paths.ts';
import type { SitemapPage } from './write-sitemap.ts';

/** The sitemap of what is no entry. */
const PLAIN = 'pages';
/** The sitemap of those who organise what is published. */
const ORGANISERS = 'organisers';
/** A sitemap holds 50,000 addresses, of which each has three. */
const MOST_ORGANISERS = 16_000;

/** The names of all sitemaps: one of plain pages, and of each kind's entries one a thousand. */
export async function listSitemaps(): Promise<string[]> {
  const lists = await Promise.all(
    CATALOGUE_KINDS.map(async (kind) => {
      const { pages } = await listPages(searchReader(), { kind, page: 1 });
      return Array.from({ length: pages }, (_, at) => `${kind}-${at + 1}`);
    }),
  );
  return [PLAIN, ORGANISERS, ...lists.flat()];
}

/** The pages of one sitemap; null for a name there is none of. */
export async function loadSitemap(name: string, cms: CmsClient): Promise<SitemapPage[] | null> {
  if (name === PLAIN) return plainPages(await loadTaxonomy(cms));
  if (name === ORGANISERS) return organiserPages(await listOrganiserKeys(cms));
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
  return addresses.map(inAllLanguages);
}

function organiserPages(keys: readonly string[]): SitemapPage[] {
  return keys
    .slice(0, MOST_ORGANISERS)
    .map((key) => inAllLanguages((locale) => paths.organiser(locale, key)));
}

function inAllLanguages(address: (locale: Locale) => string): SitemapPage {
  return { addresses: Object.fromEntries(LOCALES.map((locale) => [locale, address(locale)])) };
}

function toPage({ kind, slugs, updatedAt }: ListedEntryPages): SitemapPage {
  const addresses = LOCALES.flatMap((locale) => {
    const slug = slugs[locale];
    return slug === undefined ? [] : [[locale, entryPath(locale, kind, slug)] as const];
  });
  return { addresses: Object.fromEntries(addresses), updatedAt };
}
