import { DocSet } from '../engine/doc-set.ts';
import { locatedKey } from '../query/query-graph.ts';
import { termCount } from '../query/query-term.ts';
import type { ConditionEdge, GraphRuleKind } from './graph-rule.ts';
import type { WordSets } from './word-sets.ts';

/** Words in fields earlier in `searchableAttributes` are better. */
export function attributeRankRule(sets: WordSets): GraphRuleKind {
  return {
    edges: (_from, to) => {
      const size = termCount(to);
      const { fields, maxWeight } = sets.index.words;
      const edges: ConditionEdge[] = [];
      let heaviest = -1;
      for (const field of fields) {
        if (!sets.isSearched(field.id)) continue;
        heaviest = Math.max(heaviest, field.weight);
        edges.push({
          cost: field.weight * size,
          condition: {
            key: `${locatedKey(to)}#${field.id}`,
            step: { from: undefined, to },
            documents: (universe) => sets.subsetDocsInField(to.subset, field.id).and(universe),
          },
        });
      }
      if (heaviest < maxWeight) {
        // No document is there, but the worst possible cost decides the scores.
        const step = { from: undefined, to };
        const condition = { key: `${locatedKey(to)}#`, step, documents: () => new DocSet() };
        edges.push({ cost: maxWeight * size, condition });
      }
      return edges;
    },
    score: (rank) => ({ rule: 'attributeRank', rank }),
  };
}
