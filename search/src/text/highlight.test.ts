import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { highlight, mergeRanges } from './highlight.ts';

/** Marks words found in the folded text on the original. */
function mark(original: string, ...words: string[]): string {
  const folded = fold(original);
  const ranges = words.map((word) => {
    const start = folded.indexOf(word);
    return { start, end: start + word.length };
  });
  return highlight(original, mergeRanges(original, ranges));
}

describe('highlighting', () => {
  it('marks the original letters of a folded match', () => {
    expect(mark('Gəncədə könüllü günü', 'gence', 'konullu')).toBe(
      '<mark>Gəncə</mark>də <mark>könüllü</mark> günü',
    );
  });

  it('keeps offsets behind letters outside ASCII', () => {
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
});
