import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { findStems, highlight, mapBytePositions, mergeRanges } from './highlight.ts';

/** What Meilisearch reports for a word of a folded text. */
function bytePosition(folded: string, word: string) {
  const start = Buffer.byteLength(folded.slice(0, folded.indexOf(word)));
  return { start, length: Buffer.byteLength(word) };
}

function mark(original: string, ...words: string[]): string {
  const folded = fold(original);
  const positions = words.map((word) => bytePosition(folded, word));
  return highlight(original, mergeRanges(original, mapBytePositions(folded, positions)));
}

describe('highlighting', () => {
  it('marks the original letters of a folded match', () => {
    expect(mark('Gəncədə könüllü günü', 'gence', 'konullu')).toBe(
      '<mark>Gəncə</mark>də <mark>könüllü</mark> günü',
    );
  });

  it('counts bytes of letters that folding leaves outside ASCII', () => {
    expect(mark('Клуб «Ёлка» – шахматы 😀 Bakı', 'елка', 'baki')).toBe(
      'Клуб «<mark>Ёлка</mark>» – шахматы 😀 <mark>Bakı</mark>',
    );
  });

  it('escapes everything around and inside the marks', () => {
    expect(mark('<b>"Şən" & \'şux\'</b>', 'sen', '& ')).toBe(
      '&lt;b&gt;&quot;<mark>Şən</mark>&quot; <mark>&amp; </mark>&#39;şux&#39;&lt;/b&gt;',
    );
  });

  it('joins touching and overlapping matches', () => {
    expect(
      highlight(
        'könüllülük',
        mergeRanges('könüllülük', [
          { start: 2, end: 4 },
          { start: 0, end: 3 },
          { start: 4, end: 5 },
        ]),
      ),
    ).toBe('<mark>könül</mark>lülük');
  });

  it('never splits a letter from its mark or a pair of units', () => {
    const text = 'q̈a😀b';
    expect(
      highlight(
        text,
        mergeRanges(text, [
          { start: 0, end: 1 },
          { start: 4, end: 6 },
        ]),
      ),
    ).toBe('<mark>q̈</mark>a<mark>😀b</mark>');
  });

  it('drops positions that are not in the text', () => {
    expect(
      mapBytePositions('abc', [
        { start: 2, length: 9 },
        { start: 1, length: 0 },
      ]),
    ).toEqual([]);
    expect(mapBytePositions('я', [{ start: 1, length: 1 }])).toEqual([]);
  });

  it('finds words by their stem', () => {
    const text = 'Universitetlərin könüllüləri';
    const ranges = findStems(text, 'az', new Set(['universitet']));
    expect(highlight(text, ranges)).toBe('<mark>Universitetlərin</mark> könüllüləri');
  });
});
