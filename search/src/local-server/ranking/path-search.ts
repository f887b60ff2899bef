import { DocSet } from '../engine/doc-set.ts';
import { END, START } from '../query/query-graph.ts';

/** An edge of a ranking graph. Without a condition it skips its destination for its cost. */
export interface Edge {
  to: number;
  cost: number;
  condition: number | undefined;
  /** Nodes that must not be on a path that uses this edge. */
  excluded: DocSet | undefined;
}

/** Edges by the node they leave. */
export type EdgeLists = Edge[][];

/** All costs at which the end can be reached, by node, ascending. */
export function costsToEnd(edges: EdgeLists): number[][] {
  const costs: (number[] | undefined)[] = [];
  const visit = (node: number): number[] => {
    const known = costs[node];
    if (known) return known;
    if (node === END) return (costs[node] = [0]);
    const found = new Set<number>();
    for (const edge of edges[node] ?? []) {
      for (const cost of visit(edge.to)) found.add(cost + edge.cost);
    }
    return (costs[node] = [...found].sort((a, b) => a - b));
  };
  for (let node = 0; node < edges.length; node++) visit(node);
  return costs.map((list) => list ?? []);
}

/** Which conditions lead nowhere after which others; a tree of condition prefixes. */
export class DeadEnds {
  readonly forbidden = new DocSet();
  readonly #next = new Map<number, DeadEnds>();

  /** Remembers that `condition` finds nothing after the given ones. */
  forbid(prefix: readonly number[], condition: number): void {
    let forbidden = this.forbidden;
    let branches = this.#next;
    for (const step of prefix) {
      const known = branches.get(step);
      const branch = known ?? new DeadEnds();
      if (!known) branches.set(step, branch);
      forbidden = branch.forbidden;
      branches = branch.#next;
    }
    forbidden.add(condition);
  }

  after(prefix: readonly number[]): DocSet | undefined {
    let forbidden = this.forbidden;
    let branches = this.#next;
    for (const step of prefix) {
      const branch = branches.get(step);
      if (!branch) return undefined;
      forbidden = branch.forbidden;
      branches = branch.#next;
    }
    return forbidden;
  }

  alongPrefix(prefix: readonly number[]): DocSet {
    const all = this.forbidden.clone();
    let branches = this.#next;
    for (const step of prefix) {
      const branch = branches.get(step);
      if (!branch) break;
      all.or(branch.forbidden);
      branches = branch.#next;
    }
    return all;
  }
}

/** Called for each path with its conditions; answer `false` to stop the search. */
export type PathVisitor = (conditions: readonly number[]) => boolean;

/**
 * Visits all paths of exactly one cost, depth first, leaving out what is known to be a dead end.
 * The visitor may add dead ends and remove edges while it runs.
 */
export function visitPaths(
  edges: EdgeLists,
  costs: number[][],
  cost: number,
  deadEnds: DeadEnds,
  visitor: PathVisitor,
): void {
  new PathSearch(edges, costs, deadEnds, visitor).visitNode(START, cost);
}

type Outcome = 'stop' | boolean;

class PathSearch {
  readonly #edges: EdgeLists;
  readonly #costs: number[][];
  readonly #deadEnds: DeadEnds;
  readonly #visitor: PathVisitor;
  readonly #path: number[] = [];
  readonly #visitedNodes = new DocSet();
  #forbidden = new DocSet();
  #skipped = new DocSet();

  constructor(edges: EdgeLists, costs: number[][], deadEnds: DeadEnds, visitor: PathVisitor) {
    this.#edges = edges;
    this.#costs = costs;
    this.#deadEnds = deadEnds;
    this.#visitor = visitor;
  }

  visitNode(node: number, remaining: number): Outcome {
    let anyValid = false;
    for (const edge of [...(this.#edges[node] ?? [])]) {
      if (edge.cost > remaining || !this.#edges[node]?.includes(edge)) continue;
      const left = remaining - edge.cost;
      if (!this.#costs[edge.to]?.includes(left)) continue;
      const outcome =
        edge.condition === undefined
          ? this.#skipTo(edge, left)
          : this.#stepTo(edge, edge.condition, left);
      if (outcome === 'stop') return 'stop';
      if (!outcome) continue;
      anyValid = true;
      this.#forbidden = this.#deadEnds.alongPrefix(this.#path);
      if (this.#path.some((condition) => this.#forbidden.has(condition))) return true;
    }
    return anyValid;
  }

  #skipTo(edge: Edge, left: number): Outcome {
    if (edge.to === END) return this.#visitor(this.#path) ? true : 'stop';
    const skipped = this.#skipped;
    this.#skipped = withAll(skipped, edge.excluded);
    const outcome = this.visitNode(edge.to, left);
    this.#skipped = skipped;
    return outcome;
  }

  #stepTo(edge: Edge, condition: number, left: number): Outcome {
    if (this.#forbidden.has(condition) || this.#skipped.has(edge.to)) return false;
    if (edge.excluded?.intersects(this.#visitedNodes)) return false;
    const forbidden = this.#forbidden;
    const skipped = this.#skipped;
    this.#path.push(condition);
    this.#visitedNodes.add(edge.to);
    this.#forbidden = withAll(forbidden, this.#deadEnds.after(this.#path));
    this.#skipped = withAll(skipped, edge.excluded);
    const outcome = this.visitNode(edge.to, left);
    this.#skipped = skipped;
    this.#forbidden = forbidden;
    this.#visitedNodes.delete(edge.to);
    this.#path.pop();
    return outcome;
  }
}

function withAll(set: DocSet, more: DocSet | undefined): DocSet {
  return more ? set.clone().or(more) : set;
}
