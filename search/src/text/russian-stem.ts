import { stemmer } from '@orama/stemmers/russian';
import { fold } from './fold.ts';

/** The stem of a Russian word as written, by Snowball's rules, folded. */
export function stemRussian(word: string): string {
  return fold(stemmer(word.normalize('NFC').toLowerCase().replaceAll('ё', 'е')));
}

/** Adjectives, doers and abstract nouns: `шахматный` of `шахматы`, `гянджинский` of `Гянджа`. */
const DERIVATION = /(?:инск|еск|ск|ств|тель|щик|чик|ник|ов|н|к)$/u;
const SHORTEST_ROOT = 3;

/** The root of a stem of `stemRussian`; coarse, only for filling up. */
export function rootRussian(stem: string): string {
  const root = stem.replace(DERIVATION, '');
  return root.length < SHORTEST_ROOT ? stem : root;
}
