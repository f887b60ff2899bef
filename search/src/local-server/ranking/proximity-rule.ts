import { DocSet } from '../engine/doc-set.ts';
import { locatedKey } from '../query/query-graph.ts';
import { termCount, type LocatedTerm } from '../query/query-term.ts';
import type { ConditionEdge, GraphRuleKind } from './graph-rule.ts';
import { markTerm, phraseWordsIn, WORD, type TermMarks } from './term-marks.ts';
import { MAX_DISTANCE, type WordSets } from './word-sets.ts';

/** Steps of nearness: neighbours, one or two words between; the rest is far. */
const NEAR_STEPS = MAX_DISTANCE - 1;

/** Words of the query standing near each other, in its order, are better. */
export function proximityRule(sets: WordSets): GraphRuleKind {
  return {
    edges: (from, to) => {
      const base = termCount(to) - 1;
      const far: ConditionEdge['condition'] = {
        key: locatedKey(to),
        step: { from: undefined, to },
        documents: (universe) => sets.subsetDocs(to.subset).intersect(universe),
      };
      // Terms that are not neighbours in the query say nothing about nearness.
      if (!from || from.end + 1 !== to.start) return [{ cost: base, condition: far }];
      const key = `${locatedKey(from)}|${locatedKey(to)}`;
      let near: DocSet[] | undefined;
      const edges: ConditionEdge[] = [];
      for (let step = 0; step < NEAR_STEPS; step++) {
        edges.push({
          cost: base + step,
          condition: {
            key: `${key}|${step}`,
            step: { from, to },
            documents: (universe) => {
              near ??= documentsByNearness(sets, from, to, universe);
              return (near[step] ?? new DocSet()).intersect(universe);
            },
          },
        });
      }
      edges.push({ cost: base + NEAR_STEPS, condition: far });
      return edges;
    },
    score: (rank) => ({ rule: 'proximity', rank }),
  };
}

/** Documents by how near the two terms come at best: 0 is side by side. */
function documentsByNearness(
  sets: WordSets,
  from: LocatedTerm,
  to: LocatedTerm,
  universe: DocSet,
): DocSet[] {
  const left = markTerm(sets, from.subset, 'last');
  const right = markTerm(sets, to.subset, 'first');
  const near = Array.from({ length: NEAR_STEPS }, () => sets.emptySet());
  const both = sets.subsetDocs(from.subset).intersect(sets.subsetDocs(to.subset)).and(universe);
  both.forEach((docId) => {
    near[nearness(sets, docId, left, right)]?.add(docId);
  });
  return near;
}

/**
 * The best nearness in one document: d - 1 for a left word d places before a right one, d for a
 * right word before a left one (only single words, not phrases). NEAR_STEPS when none is near.
 */
function nearness(sets: WordSets, docId: number, left: TermMarks, right: TermMarks): number {
  const leftPhrases = phraseWordsIn(left, docId);
  const rightPhrases = phraseWordsIn(right, docId);
  const last = { left: -Infinity, leftWord: -Infinity, rightWord: -Infinity };
  let lastField = -1;
  let best = NEAR_STEPS;
  sets.index.words.forEachWord(docId, (termId, fieldId, position) => {
    if (fieldId !== lastField) {
      last.left = last.leftWord = last.rightWord = -Infinity;
      lastField = fieldId;
    }
    const isLeftWord = left.words[termId] === WORD;
    const isRightWord = right.words[termId] === WORD;
    const isLeft = isLeftWord || leftPhrases.includes(termId);
    if (right.words[termId] !== 0 || rightPhrases.includes(termId)) {
      best = Math.min(best, position - last.left - 1);
    }
    if (isLeftWord) best = Math.min(best, position - last.rightWord);
    if (isLeft) last.left = position;
    if (isRightWord) last.rightWord = position;
  });
  return best;
}
