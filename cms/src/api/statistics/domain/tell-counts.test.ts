import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tellCounts } from './tell-counts';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 14 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a table of counts of people', () => {
  it('is told with its sums where nobody can be recognised', () => {
    expect(
      tellCounts([
        [5, 0],
        [7, 12],
      ]),
    ).toEqual([
      [5, 0, 5],
      [7, 12, 19],
      [12, 12, 24],
    ]);
  });

  it('hides a second number in the row and the column of a hidden one', () => {
    expect(
      tellCounts([
        [3, 20, 30],
        [40, 50, 60],
        [9, 10, 70],
      ]),
    ).toEqual([
      [null, null, 30, 53],
      [40, 50, 60, 150],
      [null, null, 70, 89],
      [52, 80, 160, 292],
    ]);
  });

  it('does not trust two hidden numbers that can only be one and one', () => {
    const told = tellCounts([
      [1, 1, 30],
      [20, 20, 20],
    ]);
    expect(told[0]?.slice(0, 2)).toEqual([null, null]);
    expect(told[0]?.filter((number) => number === null).length).toBeGreaterThan(2);
  });

  it('tells the truth or nothing, and never a number of one to four', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const truth = withSums(counts);
        for (const [row, numbers] of tellCounts(counts).entries()) {
          for (const [column, told] of numbers.entries()) {
            if (told === null) continue;
            expect(told).toBe(truth[row]?.[column]);
            expect(told === 0 || told >= 5).toBe(true);
          }
        }
      }),
    );
  });

  it('hides nothing where there is nothing small', () => {
    const large = fc.array(fc.array(fc.integer({ min: 5, max: 90 }), LENGTH_3), LENGTH_3);
    fc.assert(
      fc.property(large, (counts) => {
        expect(tellCounts(counts)).toEqual(withSums(counts));
      }),
    );
  });

  it('leaves every hidden number more than one value, tried out with all tables', () => {
    const number = fc.oneof(fc.constant(1), fc.nat({ max: 6 }));
    const small = fc.array(fc.array(number, LENGTH_2), LENGTH_2);
    fc.assert(
      fc.property(small, (counts) => {
        const told = tellCounts(counts);
        const values = possibleValues(told);
        for (const [place, number] of told.flat().entries()) {
          if (number === null) expect(values[place]?.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const LENGTH_2 = { minLength: 2, maxLength: 2 };
const LENGTH_3 = { minLength: 3, maxLength: 3 };

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

function withSums(counts: number[][]): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

/** What each place of a told table of two by two can be, found by trying every table. */
function possibleValues(told: (number | null)[][]): Set<number>[] {
  const HIGHEST = 12;
  const choices = (row: number, column: number) => {
    const number = told[row]?.[column] ?? null;
    return number === null ? Array.from({ length: HIGHEST }, (_, at) => at + 1) : [number];
  };
  const values = told.flat().map(() => new Set<number>());
  const wanted = told.flat();
  for (const a of choices(0, 0)) {
    for (const b of choices(0, 1)) {
      for (const c of choices(1, 0)) {
        for (const d of choices(1, 1)) {
          const table = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
          if (!table.every((number, place) => fits(number, wanted[place] ?? null))) continue;
          for (const [place, number] of table.entries()) values[place]?.add(number);
        }
      }
    }
  }
  return values;
}

const fits = (number: number, told: number | null) =>
  told === null ? number > 0 : told === number;
