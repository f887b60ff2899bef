import { LONGEST_ENDING, canFollow } from './azerbaijani-endings.ts';
import { fold } from './fold.ts';
import { PLACE_SPELLINGS } from './place-names.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const RUSSIAN_CASE = /(?<=...)(?:[аяуюыие]|[оеиы]и|[оеая]м|[ая]х|[ая]ми|[оея]ю|ов)$/u;
const SHORTEST_INFLECTED = 3;

/**
 * Names of places and institutions in all their spellings. Their words keep what looks like an
 * ending and are never taken for a typing error, because other words are one letter away (`genc`,
 * young, from `gence`).
 */
export interface ProperNames {
  /** The spellings of each name, folded, each once. */
  readonly spellings: readonly (readonly string[])[];
  /** Names of a single word, folded. */
  readonly words: ReadonlySet<string>;
  /** The name a word is a form of, folded; null for other words. */
  find(word: string): string | null;
}

/** The names given, and of the towns known without any record. */
export function createProperNames(given: readonly (readonly string[])[]): ProperNames {
  const spellings = [...PLACE_SPELLINGS, ...given.map(foldEach)];
  const words = new Set(spellings.flat().filter((name) => !/[\s-]/.test(name)));
  const cyrillic = new Map(
    Array.from(words)
      .filter((name) => CYRILLIC.test(name))
      .map((name) => [name.replace(/[аяь]$/u, ''), name]),
  );
  return {
    spellings,
    words,
    find(word) {
      const folded = fold(word);
      if (words.has(folded)) return folded;
      if (CYRILLIC.test(folded)) return cyrillic.get(folded.replace(RUSSIAN_CASE, '')) ?? null;
      return findInflected(folded, words);
    },
  };
}

/** Only the towns that are known without any record. */
export const TOWN_NAMES = createProperNames([]);

function foldEach(spellings: readonly string[]): string[] {
  return [...new Set(spellings.map((spelling) => fold(spelling.normalize('NFC').trim())))];
}

function findInflected(folded: string, words: ReadonlySet<string>): string | null {
  const shortest = Math.max(SHORTEST_INFLECTED, folded.length - LONGEST_ENDING);
  for (let length = folded.length - 1; length >= shortest; length -= 1) {
    const name = folded.slice(0, length);
    if (words.has(name) && canFollow(name, folded.slice(length))) return name;
  }
  return null;
}
