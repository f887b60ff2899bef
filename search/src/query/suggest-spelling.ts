import { measureEditDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';
import type { ProperNames } from '../text/proper-names.ts';
import { stemWord } from '../text/stem.ts';
import { isFiller } from '../text/stop-words.ts';
import { allowedErrors } from '../text/typing-errors.ts';
import { findWords } from '../text/words.ts';
import type { Locale } from '../vocabulary/locales.ts';
import type { FoundDocument } from './search-reader.ts';

/** How many of the first finds are looked at. */
const LOOKED_AT = 5;

/**
 * The query with its mistyped words as the entries found write them; null when every word is there
 * or nothing near it. Only words of entries that were found are suggested, so that the suggestion
 * finds something.
 */
export function suggestSpelling(
  query: string,
  found: readonly FoundDocument[],
  { locale, names }: { locale: Locale; names: ProperNames },
): string | null {
  const typed = query.normalize('NFC');
  const written = collectWords(found.slice(0, LOOKED_AT));
  const stems = new Set(Array.from(written.values(), (word) => stemWord(word, locale, names)));
  let suggested = '';
  let at = 0;
  for (const { start, end } of findWords(typed)) {
    const word = typed.slice(start, end);
    const isThere =
      isFiller(fold(word)) || written.has(fold(word)) || stems.has(stemWord(word, locale, names));
    suggested += typed.slice(at, start) + (isThere ? word : (closestTo(word, written) ?? word));
    at = end;
  }
  suggested += typed.slice(at);
  return fold(suggested) === fold(typed) ? null : suggested;
}

/** The words of the titles and summaries, lower case, by their folded form. */
function collectWords(found: readonly FoundDocument[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { title, summary } of found) {
    for (const text of [title, summary]) {
      for (const { start, end } of findWords(text)) {
        const word = text.slice(start, end).toLocaleLowerCase('az');
        if (!words.has(fold(word))) words.set(fold(word), word);
      }
    }
  }
  return words;
}

function closestTo(word: string, written: ReadonlyMap<string, string>): string | undefined {
  const folded = fold(word);
  let closest: string | undefined;
  let fewest = allowedErrors(folded) + 1;
  for (const [candidate, as] of written) {
    if (Math.abs(candidate.length - folded.length) >= fewest) continue;
    const errors = measureEditDistance(folded, candidate).whole;
    if (errors < fewest) [closest, fewest] = [as, errors];
  }
  return closest;
}
