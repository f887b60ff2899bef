import type { TextRange } from './words.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as safe HTML content or attribute value. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Ranges in order, the touching ones joined, none ending inside a letter. */
export function mergeRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  const whole = ranges.map((range) => widenToLetters(text, range));
  for (const range of whole.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** `text` as safe HTML with the ranges (see `mergeRanges`) in `<mark>`. */
export function highlight(text: string, ranges: readonly TextRange[]): string {
  let html = '';
  let at = 0;
  for (const { start, end } of ranges) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

function widenToLetters(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start > 0 && continuesLetter(text, start)) start -= 1;
  while (end < text.length && continuesLetter(text, end)) end += 1;
  return { start, end };
}

/** Whether the unit at `at` belongs to the letter before it. */
function continuesLetter(text: string, at: number): boolean {
  return /^[\p{M}\u200D\uDC00-\uDFFF]/u.test(text.charAt(at));
}
