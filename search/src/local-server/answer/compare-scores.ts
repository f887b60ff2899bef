import type { ScoreValue } from '../ranking/score.ts';

/**
 * Compares two hits of a federated search: positive when the left is better. Scores and sort values
 * are compared in order; where they do not fit together, the one with more of them left wins, then
 * the overall score.
 */
export function compareScores(
  left: readonly ScoreValue[],
  leftScore: number,
  right: readonly ScoreValue[],
  rightScore: number,
): number {
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const ours = left[at];
    const theirs = right[at];
    if (ours === undefined) return -1;
    if (theirs === undefined) return 1;
    const order = compareValues(ours, theirs);
    if (order === undefined) return left.length - right.length || leftScore - rightScore;
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(left: ScoreValue, right: ScoreValue): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.abs(left - right) <= Number.EPSILON ? 0 : left - right;
  }
  if (typeof left === 'number' || typeof right === 'number') return undefined;
  if (left.ascending !== right.ascending) return undefined;
  return compareSortValues(left.ascending, left.value, right.value);
}

/** Numbers are better than text, anything is better than nothing. */
function compareSortValues(
  ascending: boolean,
  left: number | string | null,
  right: number | string | null,
): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (typeof left !== typeof right) return typeof left === 'number' ? 1 : -1;
  if (left === right) return 0;
  return left < right === ascending ? 1 : -1;
}
