import { DocSet } from '../engine/doc-set.ts';
import { END, graphOfPaths, START, type PathStep, type QueryGraph } from '../query/query-graph.ts';
import { termCount, type LocatedTerm } from '../query/query-term.ts';
import { costsToEnd, DeadEnds, visitPaths, type Edge, type EdgeLists } from './path-search.ts';
import type { Bucket, RankingRule } from './ranking-rule.ts';
import type { Rank, ScoreDetail } from './score.ts';

/** What must hold to walk an edge: the documents where it does, and what it says of the terms. */
export interface Condition {
  /** Equal conditions have equal keys. */
  key: string;
  step: PathStep;
  documents(universe: DocSet): DocSet;
}

export interface ConditionEdge {
  cost: number;
  condition: Condition;
}

/** What makes one graph-based rule: the edges between two neighbouring terms, and its score. */
export interface GraphRuleKind {
  edges(from: LocatedTerm | undefined, to: LocatedTerm, universe: DocSet): ConditionEdge[];
  score(rank: Rank): ScoreDetail;
  /** For the rule that may give up terms: what skipping a node costs and forbids. */
  skips?(graph: QueryGraph): { extraCost: number; nodes: Map<number, { excluded: DocSet }> };
}

/**
 * A rule that ranks by the cheapest way to read the query in a document: documents matched by a
 * path of lower cost come first. Follows Meilisearch's graph-based ranking rules.
 */
export class GraphRule implements RankingRule {
  readonly #kind: GraphRuleKind;
  #state: RuleState | undefined;

  constructor(kind: GraphRuleKind) {
    this.#kind = kind;
  }

  start(universe: DocSet, graph: QueryGraph | undefined): void {
    if (graph) this.#state = new RuleState(this.#kind, graph, universe);
  }

  next(universe: DocSet): Bucket | undefined {
    return this.#state?.next(universe);
  }
}

class RuleState {
  readonly #kind: GraphRuleKind;
  readonly #conditions: Condition[] = [];
  readonly #documents: (DocSet | undefined)[] = [];
  readonly #edges: EdgeLists = [];
  readonly #deadEnds = new DeadEnds();
  readonly #maxCost: number;
  #costs: number[][];
  #nextCost = 0;

  constructor(kind: GraphRuleKind, graph: QueryGraph, universe: DocSet) {
    this.#kind = kind;
    const skips = kind.skips?.(graph);
    const idByKey = new Map<string, number>();
    for (const [source, node] of graph.nodes.entries()) {
      this.#edges[source] = node.successors.flatMap((to): Edge[] => {
        const term = graph.nodes[to]?.term;
        if (to === END || !term)
          return [{ to, cost: 0, condition: undefined, excluded: undefined }];
        const edges: Edge[] = [];
        const skip = skips?.nodes.get(to);
        if (skip) {
          edges.push({ to, cost: termCount(term), condition: undefined, excluded: skip.excluded });
        }
        for (const { cost, condition } of kind.edges(node.term, term, universe)) {
          let id = idByKey.get(condition.key);
          if (id === undefined) {
            id = this.#conditions.push(condition) - 1;
            idByKey.set(condition.key, id);
          }
          edges.push({ to, cost, condition: id, excluded: undefined });
        }
        return edges;
      });
    }
    this.#costs = costsToEnd(this.#edges);
    this.#maxCost = 1 + (skips?.extraCost ?? 0) + (this.#costs[START]?.at(-1) ?? 0);
  }

  next(universe: DocSet): Bucket | undefined {
    const cost = this.#costs[START]?.find((one) => one >= this.#nextCost);
    if (cost === undefined) return undefined;
    this.#nextCost = cost + 1;
    const search = new BucketSearch(universe.clone(), (condition, left) =>
      this.#documentsOf(condition, left),
    );
    let edgesRemoved = false;
    visitPaths(this.#edges, this.#costs, cost, this.#deadEnds, (path) =>
      search.take(path, this.#deadEnds, (condition) => {
        edgesRemoved = true;
        this.#removeEdges(condition);
      }),
    );
    if (edgesRemoved) this.#costs = costsToEnd(this.#edges);
    const paths = search.paths.map((path) =>
      path.flatMap((id) => {
        const condition = this.#conditions[id];
        return condition ? [condition.step] : [];
      }),
    );
    return {
      documents: search.bucket,
      graph: graphOfPaths(paths),
      score: this.#kind.score({ rank: this.#maxCost - cost, max: this.#maxCost }),
    };
  }

  #documentsOf(id: number, universe: DocSet): DocSet {
    const known = this.#documents[id];
    if (known) return known.and(universe);
    const condition = this.#conditions[id];
    const documents = condition ? condition.documents(universe) : new DocSet();
    this.#documents[id] = documents;
    return documents;
  }

  #removeEdges(condition: number): void {
    for (const [node, list] of this.#edges.entries()) {
      if (list.some((edge) => edge.condition === condition)) {
        this.#edges[node] = list.filter((edge) => edge.condition !== condition);
      }
    }
  }
}

/** Gathers the documents of one bucket while paths are visited. */
class BucketSearch {
  readonly bucket = new DocSet();
  readonly paths: number[][] = [];
  readonly #universe: DocSet;
  readonly #documentsOf: (condition: number, universe: DocSet) => DocSet;
  /** The path before, with the documents after each step: paths share beginnings. */
  #steps: { condition: number; documents: DocSet }[] = [];

  constructor(universe: DocSet, documentsOf: (condition: number, universe: DocSet) => DocSet) {
    this.#universe = universe;
    this.#documentsOf = documentsOf;
  }

  take(path: readonly number[], deadEnds: DeadEnds, remove: (condition: number) => void): boolean {
    if (this.#universe.isEmpty()) return false;
    let shared = 0;
    while (shared < path.length && this.#steps[shared]?.condition === path[shared]) shared++;
    this.#steps.length = Math.min(shared, this.#steps.length);
    for (const condition of path.slice(this.#steps.length)) {
      if (!this.#step(condition, deadEnds, remove)) return true;
    }
    const documents = this.#steps.pop()?.documents ?? this.#universe.clone();
    this.paths.push([...path]);
    this.bucket.or(documents);
    this.#universe.andNot(documents);
    for (const step of this.#steps) step.documents.andNot(documents);
    return !this.#universe.isEmpty();
  }

  #step(condition: number, deadEnds: DeadEnds, remove: (condition: number) => void): boolean {
    const own = this.#documentsOf(condition, this.#universe);
    if (own.isEmpty()) {
      deadEnds.forbid([], condition);
      remove(condition);
      return false;
    }
    const before = this.#steps.at(-1)?.documents;
    const documents = before ? before.intersect(own) : own.clone();
    if (!documents.isEmpty()) {
      this.#steps.push({ condition, documents });
      return true;
    }
    const prefix = this.#steps.map((step) => step.condition);
    deadEnds.forbid(prefix, condition);
    for (let length = 1; length < this.#steps.length; length++) {
      if (!this.#steps[length - 1]?.documents.intersects(own)) {
        deadEnds.forbid(prefix.slice(0, length), condition);
      }
    }
    return false;
  }
}
