import { locatedKey } from '../query/query-graph.ts';
import { maxTypoCost, termCount, type TermSubset } from '../query/query-term.ts';
import type { ConditionEdge, GraphRuleKind } from './graph-rule.ts';
import type { WordSets } from './word-sets.ts';

/** Fewer typos are better; joining two words costs two, three words three. */
export function typoRule(sets: WordSets): GraphRuleKind {
  return {
    edges: (_from, located) => {
      const size = termCount(located);
      const base = size === 1 ? 0 : size;
      const edges: ConditionEdge[] = [];
      for (let typos = 0; typos <= maxTypoCost(located.subset); typos++) {
        const to = { ...located, subset: onlyTypos(located.subset, typos) };
        edges.push({
          cost: base + typos,
          condition: {
            key: `${locatedKey(to)}~${typos}`,
            step: { from: undefined, to },
            documents: (universe) => sets.subsetDocs(to.subset).intersect(universe),
          },
        });
      }
      return edges;
    },
    score: (rank) => ({ rule: 'typo', rank }),
  };
}

function onlyTypos(subset: TermSubset, typos: number): TermSubset {
  return {
    ...subset,
    zero: typos === 0 ? subset.zero : 'none',
    one: typos === 1 && subset.one,
    two: typos === 2 && subset.two,
  };
}
