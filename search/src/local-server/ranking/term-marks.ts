import type { DocSet } from '../engine/doc-set.ts';
import { subsetPhrases, subsetWords, type Phrase, type TermSubset } from '../query/query-term.ts';
import type { WordSets } from './word-sets.ts';

export const WORD = 1;
const STARTED = 2;

/** Words that stand for a term in documents, looked up by term id while reading a document. */
export interface TermMarks {
  /** WORD where the word is a derivation of the term, STARTED where only a common prefix makes it so. */
  words: Uint8Array;
  /** First or last words of phrases, that count only in documents that have the phrase. */
  phrases: { termId: number; documents: DocSet }[];
}

/** Marks of a term's derivations; of phrases the first or the last word counts. */
export function markTerm(sets: WordSets, subset: TermSubset, end: 'first' | 'last'): TermMarks {
  const words = new Uint8Array(sets.index.words.termCount);
  for (const { term } of subsetWords(subset)) words[term.id] = WORD;
  if (subset.term.isCommonPrefix && subset.zero === 'all') {
    for (const term of subset.term.prefixOf) words[term.id] = STARTED;
  }
  const phrases: TermMarks['phrases'] = [];
  for (const phrase of subsetPhrases(subset)) {
    const termId = endOfPhrase(sets, phrase, end);
    if (termId !== undefined) phrases.push({ termId, documents: sets.phraseDocs(phrase) });
  }
  return { words, phrases };
}

/** The ids of words that count in one document because it has their phrase. */
export function phraseWordsIn(marks: TermMarks, docId: number): number[] {
  const ids: number[] = [];
  for (const { termId, documents } of marks.phrases) if (documents.has(docId)) ids.push(termId);
  return ids;
}

function endOfPhrase(sets: WordSets, phrase: Phrase, end: 'first' | 'last'): number | undefined {
  const word = end === 'first' ? phrase.words.find((one) => one !== null) : phrase.words.at(-1);
  return typeof word === 'string' ? sets.term(word)?.id : undefined;
}
