import { expect, it } from 'vitest';
import { ratesPerThousand } from './measure-view.ts';

const row = (total: number | null) => ({
  byKind: { 'student-service': total, club: 0, 'volunteer-project': 0 },
  total,
});
const table = (baku: number | null, ganja: number | null, all: number | null) => ({
  regions: [
    { regionKey: 'baku', ...row(baku) },
    { regionKey: 'ganja', ...row(ganja) },
  ],
  all: row(all),
});
const regions = (baku: number | null, ganja: number | null) =>
  [
    { key: 'baku', students: baku },
    { key: 'ganja', students: ganja },
  ].map((region) => ({ ...region, institutions: 1, sizesKnown: 1 }));

it('divides by the students of each region, and of all where all are known', () => {
  expect(ratesPerThousand(table(30, 12, 42), regions(20_000, 8_000))).toEqual([1.5, 1.5, 1.5]);
});

it('says nothing of a region whose students are not known, nor then of all', () => {
  expect(ratesPerThousand(table(30, 12, 42), regions(20_000, null))).toEqual([1.5, null, null]);
});

it('keeps hidden what is hidden', () => {
  expect(ratesPerThousand(table(null, 12, null), regions(1_000, 1_000))).toEqual([null, 12, null]);
});
