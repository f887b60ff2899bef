import type { DocSet } from '../engine/doc-set.ts';
import type { QueryGraph } from '../query/query-graph.ts';
import type { ScoreDetail } from './score.ts';

/** Documents that are equal for a rule, best first, and the readings of the query they match. */
export interface Bucket {
  documents: DocSet;
  graph: QueryGraph | undefined;
  score: ScoreDetail;
}

/**
 * One ranking rule. `start` is called with the documents equal for the rules before; `next` gives
 * the next bucket among those still left (a part of the first), `undefined` when there is none.
 */
export interface RankingRule {
  start(universe: DocSet, graph: QueryGraph | undefined): void;
  next(universe: DocSet): Bucket | undefined;
}
