import { randomUUID } from 'node:crypto';
import { DocSet } from '../engine/doc-set.ts';
import { ApiError } from '../http/api-error.ts';
import type { SearchRequest } from '../query/search-request.ts';
import { globalScore, scoreValues, type ScoreValue } from '../ranking/score.ts';
import type { RankedHit } from '../ranking/bucket-sort.ts';
import type { IndexRecord } from '../store/server-state.ts';
import { compareScores } from './compare-scores.ts';
import { countFacets, mergeFacets, type Facets } from './facet-distribution.ts';
import { HitFormatter } from './format-hit.ts';
import { paginationAnswer, paginationOf } from './pagination.ts';
import { rankHits } from './rank-hits.ts';

/** One query of a federated search, with its place in the request. */
export interface FederatedQuery {
  record: IndexRecord;
  request: SearchRequest;
  weight: number;
  position: number;
}

export interface FederationRequest {
  limit: number;
  offset: number;
  page: number | undefined;
  hitsPerPage: number | undefined;
  /** The facets wanted of each index; without `merge` they are answered by index. */
  facetsByIndex: Map<string, { record: IndexRecord; facets: string[] }>;
  merge: { maxValuesPerFacet: number | undefined } | undefined;
}

interface FederatedHit {
  query: FederatedQuery;
  formatter: HitFormatter;
  hit: RankedHit;
  values: ScoreValue[];
  score: number;
}

/**
 * Answers several searches as one list, best weighted score first; a document found by several
 * queries over one index is there once, with its best score.
 */
export function runFederatedSearch(
  queries: readonly FederatedQuery[],
  federation: FederationRequest,
) {
  const clock = performance.now();
  const pagination = paginationOf(federation);
  const window =
    pagination.kind === 'window'
      ? { from: pagination.offset, to: pagination.offset + pagination.limit }
      : {
          from: Math.max(0, pagination.page - 1) * pagination.hitsPerPage,
          to: pagination.page * pagination.hitsPerPage,
        };
  const candidates = new Map<IndexRecord, DocSet>();
  const hits: FederatedHit[] = [];
  // The heaviest first: the others are ranked no further than they can still come into the window.
  for (const query of queries.toSorted((a, b) => b.weight - a.weight)) {
    const bar = barOf(hits, window.to);
    const found = inQuery(query.position, () => {
      return rankHits(query.record, query.request, {
        from: 0,
        length: window.to,
        exhaustive: pagination.kind === 'page',
        detailed: true,
        isHopeless: (details) => isBelow(bar, scoreValues(details, query.weight)[0]),
      });
    });
    const known = candidates.get(query.record) ?? new DocSet();
    candidates.set(query.record, known.or(found.candidates));
    const formatter = new HitFormatter(query.record.index, query.request, found.terms);
    for (const hit of found.hits) {
      const values = scoreValues(hit.details, query.weight);
      hits.push({ query, formatter, hit, values, score: globalScore(hit.details) * query.weight });
    }
  }
  const shown = bestFirst(hits).slice(window.from, Math.max(window.from, window.to));
  let total = 0;
  for (const documents of candidates.values()) total += documents.count();
  return {
    hits: shown.map(describeHit),
    processingTimeMs: Math.round(performance.now() - clock),
    ...paginationAnswer(pagination, total),
    ...facetAnswer(federation, candidates),
    requestUid: randomUUID(),
  };
}

/** What a hit's first score must reach to be among the first `count` documents; null for nothing. */
function barOf(hits: readonly FederatedHit[], count: number): number | null {
  const best = new Map<IndexRecord, Map<number, number>>();
  for (const { query, hit, values } of hits) {
    const [first] = values;
    if (typeof first !== 'number') return null;
    const known = best.get(query.record) ?? new Map<number, number>();
    best.set(query.record, known);
    known.set(hit.docId, Math.max(first, known.get(hit.docId) ?? 0));
  }
  const scores = [...best.values()].flatMap((known) => [...known.values()]);
  return scores.sort((a, b) => b - a)[count - 1] ?? null;
}

function isBelow(bar: number | null, first: ScoreValue | undefined): boolean {
  return bar !== null && typeof first === 'number' && bar - first > Number.EPSILON;
}

/** Sorts hits by score, earlier queries first among equals, each document once. */
function bestFirst(hits: FederatedHit[]): FederatedHit[] {
  hits.sort(
    (a, b) =>
      compareScores(b.values, b.score, a.values, a.score) || a.query.position - b.query.position,
  );
  const seen = new Map<IndexRecord, Set<number>>();
  return hits.filter(({ query, hit }) => {
    const known = seen.get(query.record) ?? new Set<number>();
    seen.set(query.record, known);
    if (known.has(hit.docId)) return false;
    known.add(hit.docId);
    return true;
  });
}

function describeHit({ query, formatter, hit, score }: FederatedHit): Record<string, unknown> {
  const { _rankingScore, _rankingScoreDetails, ...shown } = formatter.format(hit);
  return {
    ...shown,
    _federation: {
      indexUid: query.record.uid,
      queriesPosition: query.position,
      weightedRankingScore: score,
    },
    ...(_rankingScore !== undefined && { _rankingScore }),
    ...(_rankingScoreDetails !== undefined && { _rankingScoreDetails }),
  };
}

function facetAnswer(federation: FederationRequest, candidates: Map<IndexRecord, DocSet>) {
  const byIndex = new Map<string, { record: IndexRecord; facets: Facets }>();
  for (const [uid, { record, facets }] of federation.facetsByIndex) {
    const documents = candidates.get(record);
    const counted = inFacets(uid, () => {
      return countFacets(record.index, facets, documents ?? new DocSet());
    });
    if (documents) byIndex.set(uid, { record, facets: counted });
  }
  if (byIndex.size === 0) return {};
  if (!federation.merge) {
    const facetsByIndex: Record<string, Facets> = {};
    for (const [uid, { facets }] of byIndex) facetsByIndex[uid] = facets;
    return { facetsByIndex };
  }
  const merged = mergeFacets([...byIndex.values()], federation.merge.maxValuesPerFacet);
  return { facetDistribution: merged.distribution, facetStats: merged.stats };
}

function inQuery<T>(position: number, run: () => T): T {
  return within(`.queries[${position}]`, run);
}

function inFacets<T>(uid: string, run: () => T): T {
  return within(`.federation.facetsByIndex.${uid}`, run);
}

/** Tells where in the request a refusal comes from; the status is always 400. */
export function within<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const status = error.status === 403 ? 403 : 400;
    throw new ApiError(error.code, `Inside \`${place}\`: ${error.message}`, status);
  }
}
