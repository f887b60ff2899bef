import { cropBounds } from './crop-text.ts';
import type { MatchedText } from './word-matcher.ts';

export interface TextMarks {
  preTag: string;
  postTag: string;
  cropMarker: string;
}

/** What is done to a text: matches tagged, and no more than so many words kept around them. */
export interface TextFormat {
  highlight: boolean;
  crop: number | undefined;
}

/** A text with its matches tagged and cropped. Nothing is escaped. */
export function formatText(matched: MatchedText, format: TextFormat, marks: TextMarks): string {
  const { text, matches } = matched;
  const crop = format.crop !== undefined && format.crop > 0 ? format.crop : undefined;
  const [from, to] = crop === undefined ? [0, text.length] : cropBounds(matched, crop);
  let result = from > 0 ? marks.cropMarker : '';
  let at = from;
  if (format.highlight) {
    for (const match of matches) {
      const wordEnd = matched.tokens[match.lastToken]?.end ?? match.end;
      if (wordEnd < from || match.start > to) continue;
      const start = Math.max(match.start, from);
      const end = Math.min(match.end, to);
      result += text.slice(at, start) + marks.preTag + text.slice(start, end) + marks.postTag;
      at = end;
    }
  }
  result += text.slice(at, to);
  return to < text.length ? result + marks.cropMarker : result;
}
