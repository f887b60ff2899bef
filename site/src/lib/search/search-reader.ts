import { createSearchReader, type SearchReader } from '@office/search/query';
import { siteEnv } from '#env.ts';

let reader: SearchReader | undefined;

/**
 * The one way to the search server. Its questions throw `SearchUnavailableError` within two
 * seconds when nothing answers: show that, never an empty list.
 */
export function searchReader(): SearchReader {
  const { MEILI_HOST, MEILI_SEARCH_KEY } = siteEnv();
  reader ??= createSearchReader({ host: MEILI_HOST, apiKey: MEILI_SEARCH_KEY });
  return reader;
}
