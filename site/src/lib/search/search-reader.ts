import { createSearchReader, type SearchReader } from '@office/search/query';
import { siteEnv } from '#env.ts';
import { observed } from '#lib/observe/dependency-calls.ts';

let reader: SearchReader | undefined;

/**
 * The one way to the search server. Its questions throw `SearchUnavailableError` within two
 * seconds when nothing answers: show that, never an empty list.
 */
export function searchReader(): SearchReader {
  const { MEILI_HOST, MEILI_SEARCH_KEY } = siteEnv();
  reader ??= observedReader(createSearchReader({ host: MEILI_HOST, apiKey: MEILI_SEARCH_KEY }));
  return reader;
}

function observedReader(asked: SearchReader): SearchReader {
  const call = (operation: string) => ({ dependency: 'search', operation }) as const;
  return {
    each: (queries) => observed(call('each'), () => asked.each(queries)),
    together: (queries, slice) => observed(call('together'), () => asked.together(queries, slice)),
  };
}
