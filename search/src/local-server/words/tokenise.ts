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
  let script: Script | undefined;
  let wordStart = 0;
  let index = 0;
  const endWord = (end: number): void => {
    if (end > wordStart) tokens.push(wordToken(text, wordStart, end, settings));
    wordStart = end;
  };
  while (index < text.length) {
    const letterScript = scriptAt(text, index);
    const separator = letterScript === undefined ? separatorAt(text, index, settings) : undefined;
    if (separator) {
      endWord(index);
      const end = index + separator.length;
      tokens.push({ kind: separator.kind, lemma: text.slice(index, end), start: index, end });
      index = end;
      wordStart = end;
      continue;
    }
    if (letterScript !== undefined && letterScript !== script) {
      if (script !== undefined) endWord(index);
      script = letterScript;
    }
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  endWord(text.length);
  return tokens;
}

function wordToken(text: string, start: number, end: number, settings: TokeniserSettings): Token {
  const lemma = normaliseWord(text.slice(start, end));
  return { kind: settings.stopWords.has(lemma) ? 'stop' : 'word', lemma, start, end };
}

type Script = 'latin' | 'cyrillic' | 'other';

const OTHER_SCRIPTS =
  /^[\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}]/u;
const LATIN = /^\p{Script=Latin}/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;

/**
 * The script of a letter; digits and signs have none. Where the script of a text changes a word
 * ends, also when only digits stand before: `у 3d` is `у`, `3`, `d`, as charabia cuts it.
 */
function scriptAt(text: string, index: number): Script | undefined {
  const code = text.charCodeAt(index);
  if (code < 0x80) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 'latin' : undefined;
  }
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  if (LATIN.test(character)) return 'latin';
  if (CYRILLIC.test(character)) return 'cyrillic';
  return OTHER_SCRIPTS.test(character) ? 'other' : undefined;
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
