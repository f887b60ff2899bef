import { OPPORTUNITY_KINDS } from '../vocabulary/kinds.ts';
import type { Locale } from '../vocabulary/locales.ts';
import { isAmong, isInLocale, isOpenAt } from './catalogue-filter.ts';
import { toListedOpportunities, type ListedOpportunity } from './listed-entry.ts';
import type { SearchReader } from './search-reader.ts';

const LISTED = 6;
const SOON_MS = 7 * 24 * 60 * 60 * 1000;

/** What the home page says of one region. */
export interface RegionPulse {
  regionKey: string;
  /** Opportunities open now. */
  openCount: number;
  /** ISO instant of the deadline that comes first; null when no open one has any. */
  nearestDeadline: string | null;
}

export interface HomeFinds {
  /** In the order asked for. */
  regions: RegionPulse[];
  /** Open, newest first; at most six. */
  newest: ListedOpportunity[];
  /** Open, with a deadline in the next seven days, soonest first; at most six. */
  closingSoon: ListedOpportunity[];
  closingSoonCount: number;
}

/** Everything the home page shows of the catalogue, in one request; throws SearchUnavailableError. */
export async function findForHome(
  reader: SearchReader,
  wish: { locale: Locale; regionKeys: readonly string[] },
  now: Date,
): Promise<HomeFinds> {
  const filter = [isInLocale(wish.locale), isAmong('kind', OPPORTUNITY_KINDS), ...isOpenAt(now)];
  const soon = `deadline <= ${(now.getTime() + SOON_MS) / 1000}`;
  const list = { q: '', page: 1, hitsPerPage: LISTED, facets: [] };
  const [newest, closingSoon, ...regions] = await reader.each([
    { ...list, filter, sort: ['firstPublishedAt:desc'] },
    { ...list, filter: [...filter, soon], sort: ['deadline:asc'] },
    ...wish.regionKeys.map((key) => ({
      ...list,
      hitsPerPage: 1,
      filter: [...filter, isAmong('regions', [key])],
      sort: ['deadline:asc'],
    })),
  ]);
  return {
    regions: wish.regionKeys.map((regionKey, at) => {
      const deadline = regions[at]?.hits[0]?.deadline ?? null;
      return {
        regionKey,
        openCount: regions[at]?.total ?? 0,
        nearestDeadline: deadline === null ? null : new Date(deadline * 1000).toISOString(),
      };
    }),
    newest: toListedOpportunities(newest?.hits ?? []),
    closingSoon: toListedOpportunities(closingSoon?.hits ?? []),
    closingSoonCount: closingSoon?.total ?? 0,
  };
}
