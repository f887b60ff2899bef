import { OPPORTUNITY_KINDS } from '../vocabulary/kinds.ts';
import type { Locale } from '../vocabulary/locales.ts';
import { isAmong, isInLocale, isOpenAt } from './catalogue-filter.ts';
import { toListedOpportunities, type ListedOpportunity } from './listed-entry.ts';
import type { SearchReader } from './search-reader.ts';

export interface SuggestionWish {
  locale: Locale;
  /** Any of these will do; none gives no suggestions. */
  interestKeys: readonly string[];
  /** Entries of this region come first; others follow. */
  regionKey: string | null;
  /** At most so many. */
  limit: number;
}

/**
 * Opportunities open at `now` with any of the interests, the region's own first, newest first
 * within each. Which of them really fit, and why, is for `explainFit` to say: levels are not looked
 * at here, so ask for more than will be shown. One request; throws SearchUnavailableError.
 */
export async function findSuggestable(
  reader: SearchReader,
  wish: SuggestionWish,
  now: Date,
): Promise<ListedOpportunity[]> {
  if (wish.interestKeys.length === 0 || wish.limit <= 0) return [];
  const filter = [
    isInLocale(wish.locale),
    isAmong('kind', OPPORTUNITY_KINDS),
    isAmong('interests', wish.interestKeys),
    ...isOpenAt(now),
  ];
  const newest = { q: '', sort: ['firstPublishedAt:desc'], page: 1, facets: [] };
  const query = { ...newest, hitsPerPage: wish.limit };
  const near = wish.regionKey === null ? null : isAmong('regions', [wish.regionKey]);
  const answers = await reader.each(
    near === null
      ? [{ ...query, filter }]
      : [
          { ...query, filter: [...filter, near] },
          { ...query, filter: [...filter, `NOT ${near}`] },
        ],
  );
  return toListedOpportunities(answers.flatMap((answer) => answer.hits)).slice(0, wish.limit);
}
