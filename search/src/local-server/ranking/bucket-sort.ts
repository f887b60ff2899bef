import { DocSet } from '../engine/doc-set.ts';
import type { QueryGraph } from '../query/query-graph.ts';
import type { RankingRule } from './ranking-rule.ts';
import { globalScore, type ScoreDetail } from './score.ts';

export interface BucketSortRequest {
  rules: readonly RankingRule[];
  graph: QueryGraph | undefined;
  universe: DocSet;
  from: number;
  length: number;
  /** Scores are asked for: every rule must speak about every hit. */
  detailed: boolean;
  scoreThreshold: number | undefined;
  /** With a threshold and exact totals all documents must be looked at, up to this many. */
  evaluateUpTo: number | undefined;
  /** Documents that count as the same as this one, itself included; absent without `distinct`. */
  sameAs: ((docId: number) => DocSet) | undefined;
  /** Whether nobody will see what the rules so far say this of, nor anything that comes after it. */
  isHopeless: ((details: readonly ScoreDetail[]) => boolean) | undefined;
}

export interface RankedHit {
  docId: number;
  details: ScoreDetail[];
}

export interface RankedDocuments {
  hits: RankedHit[];
  /** All documents found, less those a distinct attribute or the threshold removed so far. */
  candidates: DocSet;
}

/**
 * Sorts documents by rules, each ordering what the rules before left equal, no further than the
 * asked window. Equal documents stay in the order of their internal ids.
 */
export function bucketSort(request: BucketSortRequest): RankedDocuments {
  const sorter = new BucketSorter(request);
  if (request.rules.length === 0) sorter.takeAll(request.universe);
  else sorter.run();
  return { hits: sorter.hits, candidates: sorter.candidates };
}

class BucketSorter {
  readonly hits: RankedHit[] = [];
  readonly candidates: DocSet;
  readonly #request: BucketSortRequest;
  /** What is left for each rule that has begun. */
  readonly #left: DocSet[] = [];
  readonly #scores: ScoreDetail[] = [];
  #offset = 0;

  constructor(request: BucketSortRequest) {
    this.#request = request;
    this.candidates = request.universe.clone();
  }

  /** Without rules documents come in the order of their ids, no more than are asked for. */
  takeAll(documents: DocSet): void {
    const { from, length, sameAs } = this.#request;
    const excluded = new DocSet();
    documents.forEach((docId) => {
      if (this.#offset >= from + length) return false;
      if (excluded.has(docId)) return true;
      if (sameAs) excluded.or(sameAs(docId));
      if (this.#offset >= from) this.hits.push({ docId, details: [] });
      this.#offset++;
      excluded.delete(docId);
      return true;
    });
    this.candidates.andNot(excluded);
  }

  run(): void {
    const { rules, detailed, length, evaluateUpTo } = this.#request;
    const wanted = evaluateUpTo ?? length;
    this.#begin(0, this.#request.universe.clone(), this.#request.graph);
    while (this.hits.length < wanted && this.#left.length > 0) {
      const at = this.#left.length - 1;
      const left = this.#left[at] ?? new DocSet();
      if (left.isEmpty() || (!detailed && hasOne(left))) {
        this.#take(left.clone());
        this.#back();
        continue;
      }
      const bucket = rules[at]?.next(left);
      if (!bucket) {
        this.#back();
        continue;
      }
      this.#scores.push(bucket.score);
      if (this.#request.isHopeless?.(this.#scores) === true) return;
      left.andNot(bucket.documents);
      if (this.#isBelowThreshold()) {
        this.candidates.andNot(bucket.documents).andNot(left);
        this.#scores.pop();
      } else if (this.#isSettled(at, bucket.documents)) {
        this.#take(bucket.documents);
        this.#scores.pop();
      } else {
        this.#begin(at + 1, bucket.documents, bucket.graph);
      }
    }
  }

  /** Nothing a further rule could say would change the asked window. */
  #isSettled(at: number, documents: DocSet): boolean {
    const { rules, detailed, from, evaluateUpTo } = this.#request;
    if (at === rules.length - 1) return true;
    if (!detailed && (documents.isEmpty() || hasOne(documents))) return true;
    return evaluateUpTo === undefined && this.#offset + documents.count() < from;
  }

  #begin(at: number, universe: DocSet, graph: QueryGraph | undefined): void {
    this.#left.push(universe);
    this.#request.rules[at]?.start(universe, graph);
  }

  #back(): void {
    this.#left.pop();
    this.#scores.pop();
  }

  #isBelowThreshold(): boolean {
    const { scoreThreshold } = this.#request;
    return scoreThreshold !== undefined && globalScore(this.#scores) < scoreThreshold;
  }

  #take(documents: DocSet): void {
    const { from, length } = this.#request;
    const kept = this.#request.sameAs ? this.#distinct(documents, this.#request.sameAs) : documents;
    const ids = kept.toArray();
    for (const docId of ids) {
      if (this.#offset >= from && this.hits.length < length) {
        this.hits.push({ docId, details: [...this.#scores] });
      }
      this.#offset++;
    }
  }

  /** Keeps the first of each group, and takes the others out of everything still to come. */
  #distinct(documents: DocSet, sameAs: (docId: number) => DocSet): DocSet {
    const kept = new DocSet();
    const excluded = new DocSet();
    documents.forEach((docId) => {
      if (excluded.has(docId)) return;
      excluded.or(sameAs(docId));
      kept.add(docId);
    });
    for (const left of this.#left) left.andNot(excluded);
    this.candidates.andNot(excluded).or(kept);
    return kept;
  }
}

function hasOne(documents: DocSet): boolean {
  let count = 0;
  documents.forEach(() => ++count < 2);
  return count === 1;
}
