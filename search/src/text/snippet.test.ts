import { describe, expect, it } from 'vitest';
import { cropSnippet } from './snippet.ts';

const filler = 'ağac kitab dəniz '.repeat(30);

function rangesOf(text: string, word: string) {
  return Array.from(text.matchAll(new RegExp(word, 'g')), (match) => ({
    start: match.index,
    end: match.index + word.length,
  }));
}

describe('cropSnippet', () => {
  it('shows a short text whole', () => {
    expect(cropSnippet('Qısa <mətn>', [{ start: 0, end: 4 }])).toBe(
      '<mark>Qısa</mark> &lt;mətn&gt;',
    );
  });

  it('takes the beginning of a long text without matches', () => {
    const snippet = cropSnippet(filler, []);
    expect(snippet).toMatch(/^ağac kitab .* (ağac|kitab|dəniz)…$/);
    expect(snippet.length).toBeLessThanOrEqual(201);
  });

  it('takes the passage with the most matches, between words', () => {
    const text = `${filler}bir könüllü ${filler}iki könüllü üç könüllü ${filler}`;
    const snippet = cropSnippet(text, rangesOf(text, 'könüllü'));
    expect(snippet.match(/<mark>könüllü<\/mark>/g)).toHaveLength(2);
    expect(snippet).toMatch(/^…(ağac|kitab|dəniz) .*iki <mark>/);
    expect(snippet).toMatch(/(ağac|kitab|dəniz)…$/);
  });

  it('cuts text without spaces without splitting a letter', () => {
    const text = '😀'.repeat(300);
    expect(cropSnippet(text, [{ start: 300, end: 302 }])).not.toMatch(/[\uD800-\uDFFF]/u);
    expect(cropSnippet(text, [])).toBe(`${'😀'.repeat(100)}…`);
  });
});
