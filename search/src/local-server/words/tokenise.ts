import { normaliseWord } from './normalise.ts';
import { separatorAt, type SeparatorKind, type SeparatorSettings } from './separators.ts';

export interface TokeniserSettings extends SeparatorSettings {
  stopWords: ReadonlySet<string>;
}

export interface Token {
  kind: 'word' | 'stop' | SeparatorKind;
  /** Normalised form; of a separator its text. */
  lemma: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

/** Meilisearch does not index words longer than this many bytes. */
export const MAX_WORD_BYTES = 250;

/** Cuts a text into words and separators, in order; nothing is left out. */
export function tokenise(text: string, settings: TokeniserSettings): Token[] {
  const tokens: Token[] = [];
  let wordStart = 0;
  let index = 0;
  while (index < text.length) {
    const separator = plainLetter(text.charCodeAt(index))
      ? undefined
      : separatorAt(text, index, settings);
    if (!separator) {
      index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    pushWords(tokens, text, wordStart, index, settings);
    const end = index + separator.length;
    tokens.push({ kind: separator.kind, lemma: text.slice(index, end), start: index, end });
    index = end;
    wordStart = end;
  }
  pushWords(tokens, text, wordStart, text.length, settings);
  return tokens;
}

function plainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

const SCRIPT_PART = /(?:(?!\p{Script=Cyrillic}).)+|(?:(?!\p{Script=Latin}).)+/gsu;

function pushWords(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  settings: TokeniserSettings,
): void {
  if (start === end) return;
  const run = text.slice(start, end);
  let offset = start;
  for (const part of splitScripts(run)) {
    const lemma = normaliseWord(part);
    const kind = settings.stopWords.has(lemma) ? 'stop' : 'word';
    tokens.push({ kind, lemma, start: offset, end: offset + part.length });
    offset += part.length;
  }
}

/** Latin and Cyrillic letters written together are two words. */
function splitScripts(run: string): string[] {
  if (!/\p{Script=Cyrillic}/u.test(run) || !/\p{Script=Latin}/u.test(run)) return [run];
  return run.match(SCRIPT_PART) ?? [run];
}

/** A word of a field with its position; a hard separator adds a distance of 8, as in Meilisearch. */
export interface PositionedWord {
  lemma: string;
  position: number;
}

const HARD_DISTANCE = 8;
const MAX_POSITION = 65_535;

/**
 * The indexed words of one field. Each value of a list starts 8 positions after the one before.
 * Stop words are left out but keep their place.
 */
export function positionWords(
  values: readonly string[],
  settings: TokeniserSettings,
): PositionedWord[] {
  const words: PositionedWord[] = [];
  let position = -HARD_DISTANCE;
  for (const value of values) {
    position += HARD_DISTANCE;
    let offset = position;
    let previous: Token['kind'] | undefined;
    for (const token of tokenise(value, settings)) {
      const isWord = token.kind === 'word' || token.kind === 'stop';
      if (!isWord) {
        if (previous === undefined) continue;
        if (token.kind === 'hard' || previous !== 'hard') previous = token.kind;
        continue;
      }
      if (token.lemma === '') continue;
      if (previous === 'hard') offset += HARD_DISTANCE;
      else if (previous !== undefined) offset += 1;
      previous = token.kind;
      if (offset >= MAX_POSITION) return words;
      if (token.kind === 'stop' || Buffer.byteLength(token.lemma) > MAX_WORD_BYTES) continue;
      position = offset;
      words.push({ lemma: token.lemma, position: offset });
    }
  }
  return words;
}
