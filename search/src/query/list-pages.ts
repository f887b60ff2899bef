import { LOCALES, SOURCE_LOCALE, type Locale } from '../vocabulary/locales.ts';
import type { CatalogueKind } from '../vocabulary/kinds.ts';
import { isAmong, isInLocale } from './catalogue-filter.ts';
import type { FoundDocument, SearchReader } from './search-reader.ts';

/** So many entries one `listPages` answers at most. */
export const LISTED_PAGES = 1_000;

/** The public page of an entry in one language, for feeds. */
export interface ListedPage {
  /** The entry's documentId. */
  id: string;
  kind: CatalogueKind;
  slug: string;
  title: string;
  summary: string;
  /** ISO instants. */
  firstPublishedAt: string;
  updatedAt: string;
  /** The text is Azerbaijani for want of a translation. */
  fallback: boolean;
}

/** An entry's public pages: a slug for each language it is written in. */
export interface ListedEntryPages {
  id: string;
  kind: CatalogueKind;
  slugs: Partial<Record<Locale, string>>;
  /** ISO instant. */
  updatedAt: string;
}

/** What was published last, newest first; empty lists do not narrow. Throws SearchUnavailableError. */
export async function findNewestPages(
  reader: SearchReader,
  wish: {
    locale: Locale;
    kinds: readonly CatalogueKind[];
    regionKeys: readonly string[];
    limit: number;
  },
): Promise<ListedPage[]> {
  const filter = [
    isInLocale(wish.locale),
    ...(wish.kinds.length === 0 ? [] : [isAmong('kind', wish.kinds)]),
    ...(wish.regionKeys.length === 0 ? [] : [isAmong('regions', wish.regionKeys)]),
  ];
  const query = { q: '', filter, sort: ['firstPublishedAt:desc'], without: ['body'] as const };
  const [found] = await reader.each([{ ...query, page: 1, hitsPerPage: wish.limit, facets: [] }]);
  return (found?.hits ?? []).map((document) => ({
    id: document.documentId,
    kind: document.kind,
    slug: document.slug,
    title: document.title,
    summary: document.summary,
    firstPublishedAt: toIso(document.firstPublishedAt),
    updatedAt: toIso(document.updatedAt),
    fallback: document.fallback,
  }));
}

/**
 * The `page`-th thousand of a kind's entries, oldest first, with how many thousands there are.
 * Throws SearchUnavailableError.
 */
export async function listPages(
  reader: SearchReader,
  wish: { kind: CatalogueKind; page: number },
): Promise<{ entries: ListedEntryPages[]; pages: number }> {
  const whole = {
    q: '',
    sort: ['firstPublishedAt:asc'],
    without: ['title', 'summary', 'body'] as const,
    hitsPerPage: LISTED_PAGES,
    facets: [],
  };
  const filter = [isInLocale(SOURCE_LOCALE), isAmong('kind', [wish.kind])];
  const [sources] = await reader.each([{ ...whole, filter, page: wish.page }]);
  const pages = Math.ceil((sources?.total ?? 0) / LISTED_PAGES);
  const hits = sources?.hits ?? [];
  if (hits.length === 0) return { entries: [], pages };
  const ids = hits.map(({ documentId }) => documentId);
  const translations = await reader.each(
    LOCALES.filter((locale) => locale !== SOURCE_LOCALE).map((locale) => ({
      ...whole,
      filter: [isInLocale(locale), isAmong('documentId', ids)],
      page: 1,
    })),
  );
  const written = translations.flatMap((answer) => answer.hits).filter(({ fallback }) => !fallback);
  const byId = new Map<string, FoundDocument[]>();
  for (const found of written) {
    byId.set(found.documentId, [...(byId.get(found.documentId) ?? []), found]);
  }
  return { entries: hits.map((hit) => toEntryPages(hit, byId.get(hit.documentId) ?? [])), pages };
}

function toEntryPages(
  source: FoundDocument,
  translations: readonly FoundDocument[],
): ListedEntryPages {
  const slugs = [source, ...translations].map(({ contentLocale, slug }) => [contentLocale, slug]);
  return {
    id: source.documentId,
    kind: source.kind,
    slugs: Object.fromEntries(slugs) as ListedEntryPages['slugs'],
    updatedAt: toIso(source.updatedAt),
  };
}

function toIso(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString();
}
