import { DocSet } from '../engine/doc-set.ts';
import { locatedKey } from '../query/query-graph.ts';
import { termCount, type LocatedTerm } from '../query/query-term.ts';
import { bucketedPosition, costOfDistance, MAX_POSITION_COST } from './bucketed-position.ts';
import type { GraphRuleKind } from './graph-rule.ts';
import { markTerm, phraseWordsIn } from './term-marks.ts';
import type { WordSets } from './word-sets.ts';

/** Words standing where the query has them, near the start of a field, are better. */
export function wordPositionRule(sets: WordSets): GraphRuleKind {
  // A term is reached by several edges; its documents are read once for each set of candidates.
  const read = new WeakMap<DocSet, Map<string, Map<number, DocSet>>>();
  return {
    edges: (_from, to, universe) => {
      const key = locatedKey(to);
      const known = read.get(universe) ?? new Map<string, Map<number, DocSet>>();
      read.set(universe, known);
      const costs = known.get(key) ?? documentsByCost(sets, to, universe);
      known.set(key, costs);
      const max = MAX_POSITION_COST * termCount(to);
      if (!costs.has(max)) costs.set(max, new DocSet());
      return [...costs].map(([cost, documents]) => ({
        cost,
        condition: {
          key: `${key}/${cost}`,
          step: { from: undefined, to },
          documents: (left: DocSet) => documents.intersect(left),
        },
      }));
    },
    score: (rank) => ({ rule: 'wordPosition', rank }),
  };
}

function documentsByCost(
  sets: WordSets,
  located: LocatedTerm,
  universe: DocSet,
): Map<number, DocSet> {
  const marks = markTerm(sets, located.subset, 'first');
  const size = termCount(located);
  const byCost = new Map<number, DocSet>();
  sets
    .subsetDocs(located.subset)
    .intersect(universe)
    .forEach((docId) => {
      const phraseWords = phraseWordsIn(marks, docId);
      let best = Infinity;
      sets.index.words.forEachWord(docId, (termId, _fieldId, position) => {
        if (marks.words[termId] === 0 && !phraseWords.includes(termId)) return;
        const distance = Math.abs(bucketedPosition(position) - located.start);
        let cost = 0;
        for (let extra = 0; extra < size; extra++) cost += costOfDistance(distance + extra);
        if (cost < best) best = cost;
      });
      if (best === Infinity) return;
      const documents = byCost.get(best) ?? sets.emptySet();
      documents.add(docId);
      byCost.set(best, documents);
    });
  return byCost;
}
