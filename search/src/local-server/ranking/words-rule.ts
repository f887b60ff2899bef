import { DocSet } from '../engine/doc-set.ts';
import type { MatchingStrategy } from '../query/search-request.ts';
import { locatedKey, removalSteps, wordsInPhrases, type QueryGraph } from '../query/query-graph.ts';
import type { GraphRuleKind } from './graph-rule.ts';
import type { WordSets } from './word-sets.ts';

/** More words of the query found is better; words may be given up as the strategy says. */
export function wordsRule(sets: WordSets, strategy: MatchingStrategy): GraphRuleKind {
  return {
    edges: (_from, to) => [
      {
        cost: 0,
        condition: {
          key: locatedKey(to),
          step: { from: undefined, to },
          documents: (universe) => sets.subsetDocs(to.subset).intersect(universe),
        },
      },
    ],
    score: (rank) => ({ rule: 'words', rank }),
    skips: (graph) => {
      const nodes = new Map<number, { excluded: DocSet }>();
      const excluded = new DocSet();
      for (const step of removalStepsOf(graph, strategy, sets)) {
        for (const node of step) nodes.set(node, { excluded: excluded.clone() });
        for (const node of step) excluded.add(node);
      }
      return { extraCost: Math.max(0, wordsInPhrases(graph) - 1), nodes };
    },
  };
}

/**
 * The nodes a matching strategy gives up, in order: `last` the last words first, `frequency` the
 * commonest first, `all` none.
 */
export function removalStepsOf(
  graph: QueryGraph,
  strategy: MatchingStrategy,
  sets: WordSets,
): number[][] {
  switch (strategy) {
    case 'all':
      return [];
    case 'last': {
      const terms = graph.nodes.flatMap(({ term }) => (term ? [term] : []));
      const first = Math.min(...terms.map((term) => term.firstTerm));
      const last = Math.max(...terms.map((term) => term.lastTerm));
      return first >= last ? [] : removalSteps(graph, (term) => 1 + last - term);
    }
    case 'frequency': {
      const weights = frequencyWeights(graph, sets);
      return removalSteps(graph, (term) => weights.get(term) ?? 0);
    }
  }
}

/** Terms by how many documents have them: the commonest weighs 1, one that nobody has also. */
function frequencyWeights(graph: QueryGraph, sets: WordSets): Map<number, number> {
  const documents = new Map<number, DocSet>();
  for (const { term } of graph.nodes) {
    if (!term) continue;
    for (let number = term.firstTerm; number <= term.lastTerm; number++) {
      const known = documents.get(number) ?? new DocSet();
      documents.set(number, known.or(sets.subsetDocs(term.subset)));
    }
  }
  const frequencies = [...documents].map(([term, docs]) => ({
    term,
    frequency: docs.count() || Infinity,
  }));
  frequencies.sort((a, b) =>
    a.frequency === b.frequency ? a.term - b.term : b.frequency - a.frequency,
  );
  const weights = new Map<number, number>();
  let weight = 1;
  for (const [at, { term, frequency }] of frequencies.entries()) {
    weights.set(term, weight);
    const next = frequencies[at + 1];
    if (next && next.frequency !== frequency) weight++;
  }
  return weights;
}
