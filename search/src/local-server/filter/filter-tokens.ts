import { FilterError } from './filter-error.ts';

export type FilterToken =
  | { kind: 'word'; text: string; start: number; end: number }
  | { kind: 'quoted'; text: string; start: number; end: number }
  | { kind: 'symbol'; text: FilterSymbol; start: number; end: number };

export type FilterSymbol = '=' | '!=' | '>' | '>=' | '<' | '<=' | '(' | ')' | '[' | ']' | ',';

const SYMBOLS: FilterSymbol[] = ['!=', '>=', '<=', '=', '>', '<', '(', ')', '[', ']', ','];
const WORD = /[\p{L}\p{N}_.-]+/uy;

/** Cuts a filter expression into words, quoted values and symbols; throws FilterError. */
export function filterTokens(source: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    if (/\s/u.test(character)) {
      at++;
      continue;
    }
    const token =
      character === '"' || character === "'"
        ? quoted(source, at, character)
        : (symbol(source, at) ?? word(source, at));
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function symbol(source: string, start: number): FilterToken | undefined {
  const text = SYMBOLS.find((one) => source.startsWith(one, start));
  return text && { kind: 'symbol', text, start, end: start + text.length };
}

function word(source: string, start: number): FilterToken {
  WORD.lastIndex = start;
  const text = WORD.exec(source)?.[0];
  if (text === undefined) {
    throw new FilterError(
      `Was expecting an operation or a value but instead got \`${source[start]}\`.`,
      source,
      start,
      source.length,
    );
  }
  return { kind: 'word', text, start, end: start + text.length };
}

function quoted(source: string, start: number, quote: string): FilterToken {
  let text = '';
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    if (source[at] === '\\' && at + 1 < source.length) {
      const next = source[at + 1] ?? '';
      text += ESCAPES[next] ?? next;
      at += 2;
    } else {
      text += source[at];
      at++;
    }
  }
  if (at >= source.length) {
    throw new FilterError(
      `Expression \`${source.slice(start)}\` is missing the following closing delimiter: \`${quote}\`.`,
      source,
      start,
      source.length,
    );
  }
  return { kind: 'quoted', text, start, end: at + 1 };
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
