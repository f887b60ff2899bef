import type { Locale } from '@office/search';
import {
  parseCatalogueRequest,
  searchCatalogue,
  type CatalogueAnswer,
  type CatalogueRequest,
  type SearchCircumstances,
} from '@office/search/query';
import { listFromRecord } from '#features/catalogue/list-from-record.ts';
import type { CmsClient } from '#lib/cms/client.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';

export interface SearchLoad {
  request: CatalogueRequest;
  answer: CatalogueAnswer;
  /** Search is away: the answer is the record's list, which knows nothing of words. */
  isListed: boolean;
}

/** Reads a page's parameters leniently, in the page's language, and asks search. */
export async function loadSearch(
  params: URLSearchParams,
  locale: Locale,
  asking: SearchCircumstances & { cms: CmsClient },
): Promise<SearchLoad> {
  const given = new URLSearchParams(params);
  given.set('locale', locale);
  const parsed = parseCatalogueRequest(given, { strict: false });
  if (!parsed.ok) throw new Error(`A lenient reading was refused: ${parsed.error.message}`);
  return { request: parsed.request, ...(await searchOrList(parsed.request, asking)) };
}

/**
 * Asks search, and the record while search is away. Throws `CmsUnavailableError` when both are.
 */
export async function searchOrList(
  request: CatalogueRequest,
  { cms, ...circumstances }: SearchCircumstances & { cms: CmsClient },
): Promise<Omit<SearchLoad, 'request'>> {
  const found = await whenAvailable(searchCatalogue(searchReader(), request, circumstances));
  if (found.available) return { answer: found.found, isListed: false };
  return { answer: await listFromRecord(cms, request), isListed: true };
}
