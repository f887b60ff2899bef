import type { Locale } from '../vocabulary/locales.ts';
import { stemWord } from './stem.ts';
import { findWords, type TextRange } from './words.ts';

/** A match as Meilisearch reports it: in UTF-8 bytes of the matched attribute. */
export interface BytePosition {
  start: number;
  length: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as safe HTML content or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/**
 * Where matches in the folded copy lie, as ranges of the original: folding keeps UTF-16 offsets,
 * so only bytes have to be counted. Positions outside the text are dropped.
 */
export function mapBytePositions(folded: string, positions: readonly BytePosition[]): TextRange[] {
  if (positions.length === 0) return [];
  const offsets = byteOffsets(folded);
  return positions.flatMap(({ start, length }) => {
    const from = offsets.get(start);
    const to = offsets.get(start + length);
    return from === undefined || to === undefined || to <= from ? [] : [{ start: from, end: to }];
  });
}

/** The words of `text` whose stem is among `stems`. */
export function findStems(text: string, locale: Locale, stems: ReadonlySet<string>): TextRange[] {
  if (stems.size === 0) return [];
  return findWords(text).filter(({ start, end }) =>
    stems.has(stemWord(text.slice(start, end), locale)),
  );
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

function byteOffsets(text: string): Map<number, number> {
  const offsets = new Map<number, number>();
  let bytes = 0;
  let units = 0;
  for (const character of text) {
    offsets.set(bytes, units);
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    units += character.length;
  }
  return offsets.set(bytes, units);
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
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
