import type { TermMaker } from './make-terms.ts';
import {
  fullSubset,
  intersectSubsets,
  originalPhrase,
  subsetKey,
  type LocatedTerm,
} from './query-term.ts';

export interface QueryNode {
  /** Absent at start and end. */
  term?: LocatedTerm;
  successors: number[];
}

/** All ways to read a query: paths from start to end, each node a word, phrase or joined words. */
export interface QueryGraph {
  nodes: QueryNode[];
}

export const START = 0;
export const END = 1;

/** A step of a path: the term it came from, where that was narrowed, and the term it leads to. */
export interface PathStep {
  from: LocatedTerm | undefined;
  to: LocatedTerm;
}

/** Builds the graph of a query with two and three neighbouring words also read as one. */
export function buildQueryGraph(terms: readonly LocatedTerm[], maker: TermMaker): QueryGraph {
  const located: LocatedTerm[] = [];
  for (const [at, term] of terms.entries()) {
    located.push(term);
    for (const size of [2, 3]) {
      const joined = joinTerms(terms.slice(Math.max(0, at - size + 1), at + 1), size, maker);
      if (joined) located.push(joined);
    }
  }
  const nodes: QueryNode[] = [{ successors: [] }, { successors: [] }];
  for (const term of located) nodes.push({ term, successors: [] });
  for (const [id, node] of nodes.entries()) {
    if (id === END) continue;
    const last = node.term ? node.term.lastTerm : -1;
    node.successors = followers(nodes, last);
  }
  return { nodes };
}

function joinTerms(
  terms: readonly LocatedTerm[],
  size: number,
  maker: TermMaker,
): LocatedTerm | undefined {
  const first = terms[0];
  const last = terms.at(-1);
  if (terms.length < size || !first || !last) return undefined;
  if (terms.some((term) => term.subset.term.phrase !== null)) return undefined;
  for (const [at, term] of terms.entries()) {
    const next = terms[at + 1];
    if (next && term.end !== next.start - 1) return undefined;
  }
  const term = maker.ngram(terms.map((one) => one.subset.term));
  if (!term) return undefined;
  return {
    subset: fullSubset(term),
    start: first.start,
    end: last.end,
    firstTerm: first.firstTerm,
    lastTerm: last.lastTerm,
  };
}

/** The nodes that start with the nearest term after `last`; the end when there is none. */
function followers(nodes: readonly QueryNode[], last: number): number[] {
  let nearest = Infinity;
  let found: number[] = [END];
  for (const [id, { term }] of nodes.entries()) {
    if (!term || term.firstTerm <= last || term.firstTerm > nearest) continue;
    if (term.firstTerm < nearest) found = [];
    nearest = term.firstTerm;
    found.push(id);
  }
  return found;
}

export function locatedKey(term: LocatedTerm): string {
  return `${subsetKey(term.subset)}@${term.firstTerm}-${term.lastTerm}`;
}

/** The graph that has exactly the given paths; paths share nodes where they end alike. */
export function graphOfPaths(paths: readonly (readonly PathStep[])[]): QueryGraph {
  const nodes: QueryNode[] = [{ successors: [] }, { successors: [] }];
  const idByKey = new Map<string, number>();
  for (const path of paths) {
    const terms = termsOfPath(path);
    const ids: number[] = [];
    let suffix = '';
    for (const term of terms.toReversed()) {
      suffix = `${locatedKey(term)}>${suffix}`;
      let id = idByKey.get(suffix);
      if (id === undefined) {
        id = nodes.push({ term, successors: [] }) - 1;
        idByKey.set(suffix, id);
      }
      ids.unshift(id);
    }
    let previous = START;
    for (const id of [...ids, END]) {
      const successors = nodes[previous]?.successors;
      if (successors && !successors.includes(id)) successors.push(id);
      previous = id;
    }
  }
  return { nodes };
}

function termsOfPath(path: readonly PathStep[]): LocatedTerm[] {
  const terms: LocatedTerm[] = [];
  let before: LocatedTerm | undefined;
  for (const { from, to } of path) {
    if (
      before &&
      from &&
      from.firstTerm === before.firstTerm &&
      from.lastTerm === before.lastTerm
    ) {
      terms.push({ ...from, subset: intersectSubsets(from.subset, before.subset) });
    } else {
      if (before) terms.push(before);
      if (from) terms.push(from);
    }
    before = to;
  }
  if (before) terms.push(before);
  return terms;
}

/** Words that stand in phrases of the query, stop words not counted. */
export function wordsInPhrases(graph: QueryGraph): number {
  let count = 0;
  for (const { term } of graph.nodes) {
    const phrase = term && originalPhrase(term.subset);
    if (phrase) count += phrase.words.filter((word) => word !== null).length;
  }
  return count;
}

/**
 * Which nodes may be given up, in steps: the cheapest first. Phrases and mandatory terms stay; when
 * there are none, the last step stays too, so that something is always looked for.
 */
export function removalSteps(graph: QueryGraph, costOfTerm: (term: number) => number): number[][] {
  const byCost = new Map<number, number[]>();
  let hasMandatory = false;
  for (const [id, { term }] of graph.nodes.entries()) {
    if (!term) continue;
    if (originalPhrase(term.subset) || term.subset.mandatory) {
      hasMandatory = true;
      continue;
    }
    let cost = 0;
    for (let number = term.firstTerm; number <= term.lastTerm; number++) {
      cost = Math.max(cost, costOfTerm(number));
    }
    byCost.set(cost, [...(byCost.get(cost) ?? []), id]);
  }
  const steps = [...byCost].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  return hasMandatory ? steps : steps.slice(0, -1);
}
