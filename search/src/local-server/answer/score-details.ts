import { mergeRanks, type Rank, type ScoreDetail } from '../ranking/score.ts';

/** The scores of each rule as `_rankingScoreDetails` shows them. */
export function scoreDetails(details: readonly ScoreDetail[]): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  let order = 0;
  let noExactMatch: { entry: Record<string, unknown>; rank: Rank } | undefined;
  for (const detail of details) {
    switch (detail.rule) {
      case 'words': {
        const { rank, max } = detail.rank;
        const score = share(detail.rank);
        shown['words'] = { order: order++, matchingWords: rank, maxMatchingWords: max, score };
        break;
      }
      case 'typo': {
        const { rank, max } = detail.rank;
        const score = share(detail.rank);
        shown['typo'] = { order: order++, typoCount: max - rank, maxTypoCount: max - 1, score };
        break;
      }
      case 'exactAttribute': {
        const { matchType } = detail;
        const entry = { order: order++, matchType, score: share(detail.rank) };
        shown['exactness'] = entry;
        if (matchType === 'noExactMatch') noExactMatch = { entry, rank: detail.rank };
        break;
      }
      case 'exactWords': {
        if (!noExactMatch) break;
        const { rank, max } = detail.rank;
        noExactMatch.entry['matchingWords'] = rank - 1;
        noExactMatch.entry['maxMatchingWords'] = max - 1;
        const merged = mergeRanks(mergeRanks({ rank: 1, max: 1 }, noExactMatch.rank), detail.rank);
        noExactMatch.entry['score'] = share(merged);
        break;
      }
      case 'sort': {
        const direction = detail.ascending ? 'asc' : 'desc';
        shown[`${detail.field}:${direction}`] = { order: order++, value: detail.value };
        break;
      }
      case 'attributeRank':
      case 'proximity':
      case 'wordPosition':
        shown[detail.rule] = { order: order++, score: share(detail.rank) };
    }
  }
  return shown;
}

function share({ rank, max }: Rank): number {
  return rank / max;
}
