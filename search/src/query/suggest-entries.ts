import type { CatalogueKind } from '../vocabulary/kinds.ts';
import { isInLocale } from './catalogue-filter.ts';
import type { CatalogueRequest } from './catalogue-request.ts';
import type { SearchReader } from './search-reader.ts';
import { askForAllWords, type PlanContext } from './strategy.ts';

/** An entry offered while its name is being typed. */
export interface SuggestedEntry {
  /** The entry's documentId. */
  id: string;
  kind: CatalogueKind;
  slug: string;
  title: string;
  /** The text is Azerbaijani for want of a translation. */
  fallback: boolean;
}

/**
 * The best `limit` entries that have every word typed so far, the last one perhaps only begun. One
 * request without counts; none for no words. Throws SearchUnavailableError.
 */
export async function suggestEntries(
  reader: SearchReader,
  typed: Pick<CatalogueRequest, 'query' | 'locale'> & { limit: number },
  context: PlanContext,
): Promise<SuggestedEntry[]> {
  const { query, locale, limit } = typed;
  if (query === '' || limit <= 0) return [];
  const filter = [isInLocale(locale)];
  const queries = askForAllWords({ ...EVERYTHING, query, locale }, context);
  if (queries.length === 0) return [];
  const { hits } = await reader.together(
    queries.map((asked) => ({ ...asked, filter })),
    { page: 1, hitsPerPage: limit, facets: [] },
  );
  return hits.map(({ documentId, kind, slug, title, fallback }) => ({
    id: documentId,
    kind,
    slug,
    title,
    fallback,
  }));
}

const EVERYTHING: Omit<CatalogueRequest, 'query' | 'locale'> = {
  region: [],
  kind: [],
  interest: [],
  level: [],
  institutionType: [],
  open: false,
  places: false,
  sort: 'relevance',
  page: 1,
};
