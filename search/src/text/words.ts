/** A stretch of a text in UTF-16 units, the end not included. */
export interface TextRange {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Where the words of a text are: runs of letters, digits and marks. */
export function findWords(text: string): TextRange[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
