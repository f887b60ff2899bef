import { highlight } from './highlight.ts';
import type { TextRange } from './words.ts';

const SNIPPET_LENGTH = 200;
const CONTEXT_BEFORE = 40;
const LONGEST_WORD = 30;
const GAP = '…';

/**
 * About 200 characters of `text` as safe HTML, around the place with the most matches, cut between
 * words and marked with `…` where cut. `ranges` are in order and apart, see `mergeRanges`; without
 * any the beginning is taken.
 */
export function cropSnippet(text: string, ranges: readonly TextRange[]): string {
  if (text.length <= SNIPPET_LENGTH) return highlight(text, ranges);
  const start = startOfWord(text, Math.max(0, bestStart(ranges) - CONTEXT_BEFORE));
  const end = endOfWord(text, Math.min(text.length, start + SNIPPET_LENGTH));
  const inside = ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }));
  const passage = text.slice(start, end).trimEnd();
  const html = highlight(passage, inside);
  return `${start > 0 ? GAP : ''}${html}${end < text.length ? GAP : ''}`;
}

/** The first match of the window that holds the most of them. */
function bestStart(ranges: readonly TextRange[]): number {
  let best = { start: 0, count: 0 };
  for (const [at, { start }] of ranges.entries()) {
    const limit = start + SNIPPET_LENGTH - CONTEXT_BEFORE;
    let count = 0;
    while ((ranges[at + count]?.end ?? Infinity) <= limit) count += 1;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function startOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space === -1 || space - at > LONGEST_WORD ? wholeLetter(text, at) : space + 1;
}

function endOfWord(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return at - space > LONGEST_WORD ? wholeLetter(text, at) : space;
}

function wholeLetter(text: string, at: number): number {
  let whole = at;
  while (whole > 0 && /^[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(whole))) whole -= 1;
  return whole;
}
