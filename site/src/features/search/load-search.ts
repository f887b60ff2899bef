import type { Locale } from '@office/search';
import {
  parseCatalogueRequest,
  searchCatalogue,
  type CatalogueAnswer,
  type CatalogueRequest,
  type SearchCircumstances,
} from '@office/search/query';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable, type Availability } from '#lib/search/when-available.ts';

export interface SearchLoad {
  request: CatalogueRequest;
  answer: Availability<CatalogueAnswer>;
}

/** Reads a page's parameters leniently, in the page's language, and asks search. */
export async function loadSearch(
  params: URLSearchParams,
  locale: Locale,
  circumstances: SearchCircumstances,
): Promise<SearchLoad> {
  const given = new URLSearchParams(params);
  given.set('locale', locale);
  const parsed = parseCatalogueRequest(given, { strict: false });
  if (!parsed.ok) throw new Error(`A lenient reading was refused: ${parsed.error.message}`);
  const { request } = parsed;
  const asked = searchCatalogue(searchReader(), request, circumstances);
  return { request, answer: await whenAvailable(asked) };
}
