import { DocSet } from '../engine/doc-set.ts';
import { locatedKey } from '../query/query-graph.ts';
import { exactWords, originalPhrase, termCount, type LocatedTerm } from '../query/query-term.ts';
import type { GraphRuleKind } from './graph-rule.ts';
import type { WordSets } from './word-sets.ts';

/** More words exactly as typed are better. */
export function exactnessRule(sets: WordSets): GraphRuleKind {
  return {
    edges: (_from, to) => [
      {
        cost: 0,
        condition: {
          key: `${locatedKey(to)}=`,
          step: { from: undefined, to: onlyExact(to) },
          documents: (universe) => exactDocuments(sets, to).and(universe),
        },
      },
      {
        cost: termCount(to),
        condition: {
          key: `${locatedKey(to)}*`,
          step: { from: undefined, to },
          documents: (universe) => sets.subsetDocs(to.subset).intersect(universe),
        },
      },
    ],
    score: (rank) => ({ rule: 'exactWords', rank }),
  };
}

function onlyExact(located: LocatedTerm): LocatedTerm {
  const { subset } = located;
  if (exactWords(subset) === undefined)
    return { ...located, subset: { ...subset, mandatory: true } };
  return {
    ...located,
    subset: { ...subset, zero: 'exact', one: false, two: false, mandatory: true },
  };
}

function exactDocuments(sets: WordSets, { subset }: LocatedTerm): DocSet {
  if (exactWords(subset) === undefined) return new DocSet();
  const phrase = originalPhrase(subset);
  if (phrase) return sets.phraseDocs(phrase).clone();
  return subset.term.exact ? sets.wordDocs(subset.term.exact).clone() : new DocSet();
}
