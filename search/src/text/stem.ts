import { stemmer as stemEnglish } from '@orama/stemmers/english';
import type { Locale } from '../vocabulary/locales.ts';
import { rootAzerbaijani } from './azerbaijani-root.ts';
import { stemAzerbaijani } from './azerbaijani-stem.ts';
import { fold } from './fold.ts';
import { TOWN_NAMES, type ProperNames } from './proper-names.ts';
import { rootRussian, stemRussian } from './russian-stem.ts';
import { SAME_MEANING } from './thesaurus.ts';
import { findWords } from './words.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const AZERBAIJANI_LETTER = /[əğışçöüƏĞİŞÇÖÜ]/u;

/** Texts say the same words again and again; so many are remembered for each set of names. */
const MOST_REMEMBERED = 50_000;

interface ReadWord {
  stem: string;
  root: string;
}

const remembered = new WeakMap<ProperNames, Map<string, ReadWord>>();

/**
 * The stem of one word as written, folded. `locale` is the language of the text around it; script
 * and letters may say otherwise: Cyrillic is Russian, and letters only Azerbaijani has are
 * Azerbaijani.
 */
export function stemWord(word: string, locale: Locale, names: ProperNames = TOWN_NAMES): string {
  return readWord(word, locale, names).stem;
}

/** A text's words as stems, one space between. */
export function stemText(text: string, locale: Locale, names: ProperNames = TOWN_NAMES): string {
  return wordsOf(text)
    .map((word) => stemWord(word, locale, names))
    .join(' ');
}

/**
 * The root of one word as written, folded: what it shares with words made of it (`könüllü`,
 * `könüllülük`) and with words of the same meaning (`bicycle`, `velosiped`). Coarser than the stem.
 */
export function rootWord(word: string, locale: Locale, names: ProperNames = TOWN_NAMES): string {
  return readWord(word, locale, names).root;
}

function readWord(word: string, locale: Locale, names: ProperNames): ReadWord {
  const known = remembered.get(names) ?? new Map<string, ReadWord>();
  remembered.set(names, known);
  const language = languageOf(word, locale);
  const key = `${language}${word}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const read = computeWord(word, language, names);
  known.set(key, read);
  return read;
}

function computeWord(word: string, language: Locale, names: ProperNames): ReadWord {
  const name = names.find(word);
  if (name !== null) return { stem: name, root: name };
  const stem = stemIn(language, word);
  const root = rootOfStem(stem, language);
  return { stem, root: MEANINGS.get(stem) ?? MEANINGS.get(root) ?? root };
}

function stemIn(language: Locale, word: string): string {
  switch (language) {
    case 'az':
      return stemAzerbaijani(fold(word));
    case 'en':
      return stemEnglish(fold(word));
    case 'ru':
      return stemRussian(word);
  }
}

function rootOfStem(stem: string, language: Locale): string {
  switch (language) {
    case 'az':
      return rootAzerbaijani(stem);
    case 'en':
      return stem;
    case 'ru':
      return rootRussian(stem);
  }
}

/** The roots of a text's words, one space between, where they differ from the stems; each once. */
export function rootText(text: string, locale: Locale, names: ProperNames = TOWN_NAMES): string {
  const roots = wordsOf(text).flatMap((word) => {
    const root = rootWord(word, locale, names);
    return root === stemWord(word, locale, names) ? [] : [root];
  });
  return [...new Set(roots)].join(' ');
}

/** From the stem or root of a word to the root of the word that stands for its meaning. */
const MEANINGS: ReadonlyMap<string, string> = indexMeanings();

function indexMeanings(): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const words of SAME_MEANING) {
    const [first = ''] = words;
    const meaning = rootOfStem(stemAzerbaijani(fold(first)), 'az');
    for (const word of words) {
      for (const locale of ['az', 'en'] as const) {
        const language = languageOf(word, locale);
        const stem = stemIn(language, word);
        for (const key of [stem, rootOfStem(stem, language)]) {
          if (!meanings.has(key)) meanings.set(key, meaning);
        }
      }
    }
  }
  return meanings;
}

function wordsOf(text: string): string[] {
  return findWords(text).map(({ start, end }) => text.slice(start, end));
}

function languageOf(word: string, locale: Locale): Locale {
  if (CYRILLIC.test(word)) return 'ru';
  if (locale === 'ru') return 'az';
  return AZERBAIJANI_LETTER.test(word) ? 'az' : locale;
}
