import type { Locale } from '../vocabulary/locales.ts';
import { measureEditDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { TOWN_NAMES, type ProperNames } from './proper-names.ts';
import { stemWord } from './stem.ts';
import { FOLDED_STOP_WORDS } from './stop-words.ts';
import { allowedErrors } from './typing-errors.ts';
import { findWords, type TextRange } from './words.ts';

/** Finds what a query matched in a text of the given language, as ranges of that text. */
export type QueryMatcher = (text: string, locale: Locale) => TextRange[];

/**
 * Says which words of a text a query found, by the rules the index is searched with: folded
 * letters, the beginning for the last word, stems, other spellings of places, typing errors.
 * Whole words are answered but for beginnings, where only what was typed is.
 *
 * Meilisearch could tell, but only by looking through every shown attribute of every hit, which
 * takes longer than the search itself.
 */
export function createQueryMatcher(
  query: string,
  locale: Locale,
  names: ProperNames = TOWN_NAMES,
): QueryMatcher {
  const words = readQueryWords(query, locale, names);
  const lengths = new Map<string, number>();
  return (text, textLocale) => {
    if (words.length === 0) return [];
    return findWords(text).flatMap(({ start, end }) => {
      const word = text.slice(start, end);
      const key = `${textLocale}${word}`;
      const length = lengths.get(key) ?? matchedLength(word, words, { locale: textLocale, names });
      lengths.set(key, length);
      return length === 0 ? [] : [{ start, end: start + length }];
    });
  };
}

interface QueryWord {
  folded: string;
  stem: string;
  /** Itself and, of a place, its other spellings. */
  spellings: ReadonlySet<string>;
  errors: number;
  isLast: boolean;
}

function readQueryWords(query: string, locale: Locale, names: ProperNames): QueryWord[] {
  const composed = query.normalize('NFC');
  const ranges = findWords(composed);
  return ranges.flatMap(({ start, end }, at) => {
    const word = composed.slice(start, end);
    const folded = fold(word);
    if (FOLDED_STOP_WORDS.includes(folded)) return [];
    const name = names.find(word);
    const groups = names.spellings.filter((group) => name !== null && group.includes(name));
    return {
      folded,
      stem: stemWord(word, locale, names),
      spellings: new Set([folded, ...groups.flat()]),
      errors: name === null ? allowedErrors(folded) : 0,
      isLast: at === ranges.length - 1,
    };
  });
}

/** How much of a word of the text was matched, from its beginning; 0 when nothing was. */
function matchedLength(
  word: string,
  queryWords: readonly QueryWord[],
  { locale, names }: { locale: Locale; names: ProperNames },
): number {
  const folded = fold(word);
  const stem = stemWord(word, locale, names);
  return Math.max(...queryWords.map((queryWord) => matchOne(folded, stem, queryWord)));
}

function matchOne(folded: string, stem: string, queryWord: QueryWord): number {
  const { spellings, errors, isLast } = queryWord;
  if (spellings.has(folded) || spellings.has(stem) || stem === queryWord.stem) return folded.length;
  if (isLast && folded.startsWith(queryWord.folded)) return queryWord.folded.length;
  if (errors === 0 || folded.length < queryWord.folded.length - errors) return 0;
  const distance = measureEditDistance(queryWord.folded, folded);
  return (isLast ? distance.beginning : distance.whole) <= errors ? folded.length : 0;
}
