import SearchableMap from 'minisearch/SearchableMap';
import { describe, expect, it } from 'vitest';
import type { Term } from '../engine/word-index.ts';
import { typoWords } from './typo-words.ts';

function found(words: string[], word: string, max: number, isPrefix = false): [string, number][] {
  const map = new SearchableMap<Term>();
  for (const [id, text] of words.entries()) map.set(text, { id, text, documents: new Map() });
  return typoWords(map, word, max, isPrefix)
    .map(({ term, typos }): [string, number] => [term.text, typos])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('typoWords', () => {
  it('counts a letter added, missing or replaced as one typo', () => {
    expect(found(['kurs', 'kusr', 'kur', 'kursu', 'kurt', 'kitab'], 'kurs', 1)).toEqual([
      ['kur', 1],
      ['kurs', 0],
      ['kursu', 1],
      ['kurt', 1],
      ['kusr', 1],
    ]);
  });

  it('counts two neighbours swapped as one typo', () => {
    expect(found(['tramvay'], 'tarmvay', 1)).toEqual([['tramvay', 1]]);
  });

  it('counts a typo in the first letter as two', () => {
    expect(found(['vikipediya'], 'bikipediya', 1)).toEqual([]);
    expect(found(['vikipediya'], 'bikipediya', 2)).toEqual([['vikipediya', 2]]);
    expect(found(['vikipedia'], 'bikipediya', 2)).toEqual([]);
  });

  it('finds two typos only where two are allowed', () => {
    expect(found(['suretcixarma'], 'suretcixsrna', 1)).toEqual([]);
    expect(found(['suretcixarma'], 'suretcixsrna', 2)).toEqual([['suretcixarma', 2]]);
  });

  it('finds the start of longer words for a prefix, also with a typo in it', () => {
    expect(found(['kitabxana', 'kitab', 'kino'], 'kitabx', 1, true)).toEqual([
      ['kitab', 1],
      ['kitabxana', 0],
    ]);
    expect(found(['kitabxanasi'], 'kitsbx', 1, true)).toEqual([['kitabxanasi', 1]]);
    expect(found(['kitabxanasi'], 'kitsbx', 1, false)).toEqual([]);
  });

  it('takes no prefix that still has a better part of the word before it', () => {
    expect(found(['emalatxana', 'emalatxanasi'], 'emalatxaada', 2, true)).toEqual([
      ['emalatxana', 2],
    ]);
  });
});
