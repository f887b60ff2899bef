import { fold } from '../src/text/fold.ts';
import { declineNoun } from './azerbaijani-paradigm.ts';

/** How good a stemmer is over the whole paradigms of nouns; shares from 0 to 1. */
export interface StemmerFigures {
  forms: number;
  /** Forms that have the stem of their lemma. */
  meet: number;
  /** Lemmas that have the stem of another lemma too. */
  shared: number;
}

export function measureStemmer(
  stem: (folded: string) => string,
  nouns: readonly string[],
): StemmerFigures {
  const lemmas = new Map<string, number>();
  let forms = 0;
  let meeting = 0;
  for (const noun of nouns) {
    const lemma = stem(fold(noun));
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
    for (const form of declineNoun(noun)) {
      forms += 1;
      if (stem(fold(form)) === lemma) meeting += 1;
    }
  }
  const sharing = nouns.filter((noun) => (lemmas.get(stem(fold(noun))) ?? 0) > 1).length;
  return { forms, meet: meeting / forms, shared: sharing / nouns.length };
}
