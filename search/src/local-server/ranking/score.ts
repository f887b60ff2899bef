/** A place among possible places: `max` is the best, 1 the last. */
export interface Rank {
  rank: number;
  max: number;
}

/** What one ranking rule says of a hit. Sort rules say no rank but a value. */
export type ScoreDetail =
  | { rule: 'words' | 'typo' | 'proximity' | 'attributeRank' | 'wordPosition'; rank: Rank }
  | { rule: 'exactAttribute'; rank: Rank; matchType: ExactMatchType }
  | { rule: 'exactWords'; rank: Rank }
  | { rule: 'sort'; field: string; ascending: boolean; value: number | string | null };

export type ExactMatchType = 'exactMatch' | 'matchesStart' | 'noExactMatch';

/** The score between 0 and 1 that all ranks give together: earlier rules weigh more. */
export function globalScore(details: readonly ScoreDetail[]): number {
  let total: Rank = { rank: 1, max: 1 };
  for (const detail of details) if (detail.rule !== 'sort') total = mergeRanks(total, detail.rank);
  return total.rank / total.max;
}

export function mergeRanks(outer: Rank, inner: Rank): Rank {
  return {
    rank: Math.max(0, outer.rank - 1) * inner.max + inner.rank,
    max: outer.max * inner.max,
  };
}

/** Scores and sort values in order, ranks between two sort rules merged: what federation compares. */
export type ScoreValue = number | { ascending: boolean; value: number | string | null };

export function scoreValues(details: readonly ScoreDetail[], weight: number): ScoreValue[] {
  const values: ScoreValue[] = [];
  let open: Rank | undefined;
  for (const detail of details) {
    if (detail.rule !== 'sort') {
      open = open ? mergeRanks(open, detail.rank) : detail.rank;
      continue;
    }
    if (open) values.push((open.rank / open.max) * weight);
    open = undefined;
    values.push({ ascending: detail.ascending, value: detail.value });
  }
  if (open) values.push((open.rank / open.max) * weight);
  return values;
}
