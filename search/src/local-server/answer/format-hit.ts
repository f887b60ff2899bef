import type { SearchIndex } from '../engine/search-index.ts';
import type { QueryTerm } from '../query/query-term.ts';
import type { SearchRequest } from '../query/search-request.ts';
import type { RankedHit } from '../ranking/bucket-sort.ts';
import { globalScore } from '../ranking/score.ts';
import { selectFields } from './select-fields.ts';
export class HitFormatter {
  readonly index: SearchIndex;
  readonly request: SearchRequest;
  constructor(index: SearchIndex, request: SearchRequest, _terms: QueryTerm[]) {
    this.index = index;
    this.request = request;
  }
  format(hit: RankedHit): Record<string, unknown> {
    const document = this.index.documents[hit.docId] ?? {};
    const shown = selectFields(document, this.request.attributesToRetrieve ?? ['*']);
    return this.request.showRankingScore
      ? { ...shown, _rankingScore: globalScore(hit.details) }
      : { ...shown };
  }
}
