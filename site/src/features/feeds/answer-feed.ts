import { isCatalogueKind, isLocale } from '@office/search';
import { findNewestPages } from '@office/search/query';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import type { CmsClient } from '#lib/cms/client.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';
import { ALL_REGIONS } from '#paths.ts';
import { writeFeed, type FeedWish } from './write-feed.ts';

const LENGTH = 30;

/** Answers a feed: 404 for a language, region or kind there is none of, 503 while search is away. */
export async function answerFeed(
  cms: CmsClient,
  url: URL,
  given: { locale?: string | undefined; region?: string | undefined; kind?: string | undefined },
): Promise<Response> {
  const taxonomy = await loadTaxonomy(cms);
  const wish = readWish(given, new Set(taxonomy.regions.map(({ key }) => key)));
  if (wish === null) return new Response(null, { status: 404 });
  const found = await whenAvailable(
    findNewestPages(searchReader(), {
      locale: wish.locale,
      kinds: wish.kind === null ? [] : [wish.kind],
      regionKeys: wish.region === null ? [] : [wish.region],
      limit: LENGTH,
    }),
  );
  if (!found.available) {
    return new Response(null, { status: 503, headers: { 'retry-after': '60' } });
  }
  return new Response(writeFeed(found.found, wish, { origin: url.origin, taxonomy }), {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=900',
    },
  });
}

function readWish(
  {
    locale,
    region,
    kind,
  }: { locale?: string | undefined; region?: string | undefined; kind?: string | undefined },
  regionKeys: ReadonlySet<string>,
): FeedWish | null {
  if (locale === undefined || !isLocale(locale)) return null;
  if (region === undefined || (region !== ALL_REGIONS && !regionKeys.has(region))) return null;
  if (kind !== undefined && !isCatalogueKind(kind)) return null;
  return { locale, region: region === ALL_REGIONS ? null : region, kind: kind ?? null };
}
