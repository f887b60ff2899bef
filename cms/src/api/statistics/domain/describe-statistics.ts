import { tableOfOffers, tableOfPeople, type Counted, type CountTable } from './count-table';
import { medianDays, type AnsweredCases } from './median-days';
import { distanceBetweenRegions } from './region-distance';

export interface RegionSize {
  key: string;
  institutions: number;
  /** Of how many of them the office knows how many students they have. */
  sizesKnown: number;
  /** Null until that is known of every one: a part would make the region look better off. */
  students: number | null;
}

/** What the office tells everybody of itself. Nothing in it is about a single person. */
export interface Statistics {
  /** When it was counted. */
  at: string;
  /** From when on applications are counted. */
  since: string;
  regions: RegionSize[];
  /** Open now. */
  opportunities: CountTable;
  /** Of what is open, where they are limited. */
  places: CountTable;
  applications: CountTable;
  answers: { regionKey: string; medianDays: number | null }[];
  /**
   * See `distanceBetweenRegions`. By students where they are known of every region, until then by
   * institutions.
   */
  distance: { share: number | null; basis: 'students' | 'institutions' };
}

/** What has been counted. */
export interface StatisticsCounts {
  at: Date;
  since: Date;
  regions: RegionSize[];
  opportunities: Counted[];
  places: Counted[];
  applications: Counted[];
  /** By region key. */
  answerTimes: ReadonlyMap<string, AnsweredCases[]>;
}

/** Makes of what was counted what may be told. */
export function describeStatistics(counts: StatisticsCounts): Statistics {
  const { regions } = counts;
  const keys = regions.map(({ key }) => key);
  const opportunities = tableOfOffers(keys, counts.opportunities);
  return {
    at: counts.at.toISOString(),
    since: counts.since.toISOString(),
    regions,
    opportunities,
    places: tableOfOffers(keys, counts.places),
    applications: tableOfPeople(keys, counts.applications),
    answers: keys.map((regionKey) => ({
      regionKey,
      medianDays: medianDays(counts.answerTimes.get(regionKey) ?? []),
    })),
    distance: describeDistance(regions, opportunities),
  };
}

function describeDistance(
  regions: readonly RegionSize[],
  opportunities: CountTable,
): Statistics['distance'] {
  const basis = regions.every(({ students }) => students !== null) ? 'students' : 'institutions';
  const supplies = regions.map((region, place) => ({
    supply: opportunities.regions[place]?.total ?? 0,
    size: region[basis] ?? 0,
  }));
  return { share: distanceBetweenRegions(supplies), basis };
}
