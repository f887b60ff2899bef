import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { distanceBetweenRegions, type RegionSupply } from './region-distance';

const region = fc.record({
  supply: fc.nat({ max: 500 }),
  size: fc.integer({ min: 1, max: 90_000 }),
});
const regions = fc
  .array(region, { minLength: 1, maxLength: 8 })
  .filter((all) => all.some(({ supply }) => supply > 0));
const PRECISION = 9;

const distance = (all: readonly RegionSupply[]): number =>
  distanceBetweenRegions(all) ?? Number.NaN;

describe('the distance between the regions', () => {
  it('is the part of what is offered that would have to be elsewhere', () => {
    const all = [
      { supply: 60, size: 40_000 },
      { supply: 30, size: 40_000 },
      { supply: 10, size: 20_000 },
    ];
    expect(distance(all)).toBeCloseTo(0.2, PRECISION);
  });

  it('cannot be told where nothing is offered or no size is known', () => {
    expect(distanceBetweenRegions([])).toBeNull();
    expect(distanceBetweenRegions([{ supply: 0, size: 9 }])).toBeNull();
    expect(distanceBetweenRegions([{ supply: 9, size: 0 }])).toBeNull();
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(regions, (all) => {
        expect(distance(all)).toBeGreaterThanOrEqual(0);
        expect(distance(all)).toBeLessThan(1);
      }),
    );
  });

  it('is 0 where all have equally much for their size', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (all, each) => {
        const equal = all.map((size) => ({ size, supply: size * each }));
        expect(distance(equal)).toBeCloseTo(0, PRECISION);
      }),
    );
  });

  it('does not depend on how much there is of everything, nor on the order', () => {
    fc.assert(
      fc.property(regions, fc.integer({ min: 2, max: 9 }), (all, factor) => {
        const larger = all.map(({ supply, size }) => ({ supply: supply * factor, size: size * 3 }));
        expect(distance(larger)).toBeCloseTo(distance(all), PRECISION);
        expect(distance(all.toReversed())).toBeCloseTo(distance(all), PRECISION);
      }),
    );
  });

  it('does not grow when a region gives to one that has less for its size', () => {
    fc.assert(
      fc.property(regions, region, region, (others, one, other) => {
        const [richer, poorer] = [one, other].toSorted(
          (a, b) => b.supply / b.size - a.supply / a.size,
        ) as [RegionSupply, RegionSupply];
        const after = (given: number) => [
          ...others,
          { ...richer, supply: richer.supply - given },
          { ...poorer, supply: poorer.supply + given },
        ];
        const mayGive = (richer.supply - 1) / richer.size >= (poorer.supply + 1) / poorer.size;
        fc.pre(mayGive);
        expect(distance(after(1))).toBeLessThanOrEqual(distance(after(0)) + 1e-12);
      }),
    );
  });
});
