import { OPPORTUNITY_KINDS, type OpportunityKind } from '@office/search';

import { tellCounts } from './tell-counts';

/** One number of each kind and their sum; null is a number that is not told. */
export interface CountRow {
  byKind: Record<OpportunityKind, number | null>;
  total: number | null;
}

/** What there is in each region and in all of them, by kind. */
export interface CountTable {
  regions: ({ regionKey: string } & CountRow)[];
  all: CountRow;
}

/** How many there are of a kind; of a region, or of all where it is null. */
export interface Counted {
  regionKey: string | null;
  kind: OpportunityKind;
  count: number;
}

/**
 * A table of what anybody can count in the catalogue. What is offered in several regions counts in
 * each of them and once in the last row, so the regions add up to more than that.
 */
export function tableOfOffers(
  regionKeys: readonly string[],
  counted: readonly Counted[],
): CountTable {
  const numbersOf = (regionKey: string | null) =>
    OPPORTUNITY_KINDS.map((kind) => countOf(counted, regionKey, kind));
  const withSum = (numbers: number[]) =>
    toRow([...numbers, numbers.reduce((sum, count) => sum + count, 0)]);
  return {
    regions: regionKeys.map((regionKey) => ({ regionKey, ...withSum(numbersOf(regionKey)) })),
    all: withSum(numbersOf(null)),
  };
}

/** A table of people, each of one region: what could tell of a single one is not told. */
export function tableOfPeople(
  regionKeys: readonly string[],
  counted: readonly Counted[],
): CountTable {
  const told = tellCounts(
    regionKeys.map((regionKey) =>
      OPPORTUNITY_KINDS.map((kind) => countOf(counted, regionKey, kind)),
    ),
  );
  return {
    regions: regionKeys.map((regionKey, row) => ({ regionKey, ...toRow(told[row] ?? []) })),
    all: toRow(told[regionKeys.length] ?? []),
  };
}

function countOf(
  counted: readonly Counted[],
  regionKey: string | null,
  kind: OpportunityKind,
): number {
  return counted
    .filter((one) => one.regionKey === regionKey && one.kind === kind)
    .reduce((sum, { count }) => sum + count, 0);
}

/** Of the numbers of all kinds in their order, and their sum. */
function toRow(numbers: readonly (number | null)[]): CountRow {
  const [services = null, clubs = null, projects = null, total = null] = numbers;
  return {
    byKind: { 'student-service': services, club: clubs, 'volunteer-project': projects },
    total,
  };
}
