import type { SearchIndex } from '../engine/search-index.ts';
import { tokenise } from '../words/tokenise.ts';
import { phraseOf, type Phrase } from './query-term.ts';

const MAX_PHRASES = 50;
const MAX_WORDS = 100;

const tables = new WeakMap<object, Map<string, Phrase[]>>();

/** The synonyms the settings give for these words in a row. */
export function synonymsOf(index: SearchIndex, words: readonly string[]): Phrase[] {
  let table = tables.get(index.words);
  if (!table) {
    table = synonymTable(index);
    tables.set(index.words, table);
  }
  return table.get(words.join(' ')) ?? [];
}

function synonymTable(index: SearchIndex): Map<string, Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const [key, synonyms] of Object.entries(index.settings.synonyms)) {
    const words = wordsOf(key, index);
    if (words.length === 0) continue;
    const phrases: Phrase[] = table.get(words.join(' ')) ?? [];
    let total = 0;
    for (const synonym of synonyms) {
      const parts = wordsOf(synonym, index);
      if (parts.length === 0 || phrases.length >= MAX_PHRASES) continue;
      if (total + parts.length > MAX_WORDS) continue;
      total += parts.length;
      phrases.push(phraseOf(parts));
    }
    table.set(words.join(' '), phrases);
  }
  return table;
}

function wordsOf(text: string, index: SearchIndex): string[] {
  return tokenise(text, index.words.tokeniser)
    .filter((token) => token.kind === 'word' || token.kind === 'stop')
    .map((token) => token.lemma);
}
