/** What a region offers, and for how much of one size (students, or institutions) it is there. */
export interface RegionSupply {
  supply: number;
  size: number;
}

/**
 * The distance between the regions: which part of everything offered would have to be offered in
 * another region for all of them to have equally much for their size. 0 when they have, towards 1
 * when all of it is where hardly anybody studies; null where nothing is offered, or no sizes are
 * known.
 *
 * It is the Hoover index, half the sum over all regions of |share of the supply − share of the size|
 * (E. M. Hoover, "The Measurement of Industrial Localization", 1936). Of the measures in use it is
 * the one that says what there is to do: a part of a whole that can be moved. A ratio of the best
 * region to the worst is infinite while one has nothing and ignores those between; a Gini
 * coefficient takes the same data and means nothing to a reader. It grows with no move from a region
 * that has more for its size to one that has less.
 */
export function distanceBetweenRegions(regions: readonly RegionSupply[]): number | null {
  const total = (of: (region: RegionSupply) => number) =>
    regions.reduce((sum, region) => sum + of(region), 0);
  const supply = total((region) => region.supply);
  const size = total((region) => region.size);
  if (supply === 0 || size === 0) return null;
  return total((region) => Math.abs(region.supply / supply - region.size / size)) / 2;
}
