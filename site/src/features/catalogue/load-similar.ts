import type { Locale } from '@office/search';
import { findSuggestable, type ListedOpportunity } from '@office/search/query';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';

const SHOWN = 4;

/** Open opportunities of the same interests, near ones first; none while search is away. */
export async function loadSimilar(
  entry: CatalogueEntry,
  locale: Locale,
  now: Date,
): Promise<ListedOpportunity[]> {
  const wish = {
    locale,
    interestKeys: entry.interestKeys,
    regionKey: entry.regionKeys[0] ?? null,
    limit: SHOWN + 1,
  };
  const found = await whenAvailable(findSuggestable(searchReader(), wish, now));
  if (!found.available) return [];
  return found.found.filter(({ id }) => id !== entry.documentId).slice(0, SHOWN);
}
