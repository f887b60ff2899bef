import type { Locale } from '../vocabulary/locales.ts';
import { stemAzerbaijani } from './azerbaijani-stem.ts';
import { fold } from './fold.ts';
import { findWords } from './words.ts';

type Stemmer = (folded: string) => string;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const AZERBAIJANI_LETTER = /[əğışçöüƏĞIİŞÇÖÜ]/u;

/** English and Russian words stand as they are until a stemmer for them is chosen. */
const STEMMERS: Readonly<Record<Locale, Stemmer>> = {
  az: stemAzerbaijani,
  en: (folded) => folded,
  ru: (folded) => folded,
};

/**
 * The stem of one word as written, folded. `locale` is the language of the text around it; script
 * and letters may say otherwise: Cyrillic is Russian, and letters only Azerbaijani has are
 * Azerbaijani.
 */
export function stemWord(word: string, locale: Locale): string {
  return STEMMERS[languageOf(word, locale)](fold(word));
}

/** A text's words as stems, one space between. */
export function stemText(text: string, locale: Locale): string {
  return findWords(text)
    .map(({ start, end }) => stemWord(text.slice(start, end), locale))
    .join(' ');
}

function languageOf(word: string, locale: Locale): Locale {
  if (CYRILLIC.test(word)) return 'ru';
  if (locale === 'ru') return 'az';
  return AZERBAIJANI_LETTER.test(word) ? 'az' : locale;
}
