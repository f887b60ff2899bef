import type { CatalogueKind, Locale } from '@office/search';
import type { ListedPage } from '@office/search/query';
import { Feed } from 'feed';
import { entryPath } from '#features/catalogue/load-entry.ts';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { translator } from '#i18n/translate.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { paths } from '#paths.ts';

/** What a feed is of; null for all regions, or all kinds. */
export interface FeedWish {
  locale: Locale;
  region: string | null;
  kind: CatalogueKind | null;
}

/** The Atom feed of what was published last, the newest first. */
export function writeFeed(
  pages: readonly ListedPage[],
  wish: FeedWish,
  { origin, taxonomy }: { origin: string; taxonomy: Taxonomy },
): string {
  const { locale, region, kind } = wish;
  const t = translator(locale);
  const link = origin + paths.search(locale, searchOf(wish));
  const updated = pages
    .map(({ updatedAt }) => updatedAt)
    .toSorted()
    .at(-1);
  const feed = new Feed({
    id: origin + paths.feed(locale, region, kind),
    title: [t('layout.siteName'), ...namesOf(wish, taxonomy)].join(' – '),
    description: t('feeds.description'),
    link,
    feedLinks: { atom: origin + paths.feed(locale, region, kind) },
    language: locale,
    generator: false,
    favicon: `${origin}/favicon.svg`,
    updated: new Date(updated ?? 0),
    author: { name: t('layout.siteName'), link: origin + paths.home(locale) },
  });
  for (const page of pages) {
    feed.addItem({
      id: origin + entryPath(locale, page.kind, page.slug),
      link: origin + entryPath(locale, page.kind, page.slug),
      title: page.title,
      description: page.summary,
      date: new Date(page.updatedAt),
      published: new Date(page.firstPublishedAt),
      category: [{ term: page.kind, name: t(`vocabulary.kind-${page.kind}`) }],
    });
  }
  return feed.atom1();
}

function searchOf({ region, kind }: FeedWish): Record<string, string> {
  return {
    ...(region === null ? {} : { region }),
    ...(kind === null ? {} : { kind }),
    sort: 'newest',
  };
}

function namesOf({ locale, region, kind }: FeedWish, taxonomy: Taxonomy): string[] {
  const t = translator(locale);
  return [
    ...(region === null ? [] : [taxonName(taxonomy, 'regions', region, locale)]),
    ...(kind === null ? [] : [t(`vocabulary.kinds-${kind}`)]),
  ];
}
