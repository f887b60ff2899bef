import type { Token } from '../words/tokenise.ts';
import type { MatchedText, TextMatch } from './word-matcher.ts';

/**
 * The part of a text with at most `size` words around its best matches, as UTF-16 offsets. It grows
 * to both sides, rather into a sentence than over its end.
 */
export function cropBounds(matched: MatchedText, size: number): [number, number] {
  const { text, tokens, matches } = matched;
  const window = new CropWindow(tokens, startingPoint(matches, tokens, size));
  window.grow();
  const before = window.before();
  const after = window.after();
  return [before ? before.end : 0, after ? after.start : text.length];
}

interface StartingPoint {
  /** Index of the last token before the window, and of the first after it. */
  before: number;
  after: number;
  words: number;
  /** A phrase longer than the window is cut from its end. */
  shrinks: boolean;
}

function startingPoint(
  matches: readonly TextMatch[],
  tokens: readonly Token[],
  size: number,
): StartingPoint {
  const interval = bestInterval(matches, size);
  if (!interval) return { before: -1, after: 0, words: size, shrinks: false };
  const [first, last] = interval;
  const length = last.lastWord - first.firstWord + 1;
  const after = Math.min(last.lastToken + 1, tokens.length);
  if (size >= length) {
    return { before: first.firstToken - 1, after, words: size - length, shrinks: false };
  }
  return { before: -1, after, words: length - size, shrinks: true };
}

class CropWindow {
  readonly #tokens: readonly Token[];
  readonly #step: 1 | -1;
  #before: number;
  #after: number;
  #words: number;

  constructor(tokens: readonly Token[], start: StartingPoint) {
    this.#tokens = tokens;
    this.#before = start.before;
    this.#after = start.after;
    this.#words = start.words;
    this.#step = start.shrinks ? -1 : 1;
  }

  before(): Token | undefined {
    return this.#tokens[this.#before];
  }

  after(): Token | undefined {
    return this.#tokens[this.#after];
  }

  grow(): void {
    while (this.#words > 0) {
      const before = this.before();
      const after = this.after();
      if (!before && !after) return;
      if (!before) this.#takeAfter();
      else if (!after) this.#takeBefore();
      else this.#takeBetween(before, after);
    }
  }

  #takeBetween(before: Token, after: Token): void {
    if (isSeparator(before) && isSeparator(after)) {
      if (before.kind === after.kind) {
        this.#before--;
        if (this.#words > 1) this.#after += this.#step;
      } else if (before.kind === 'hard') {
        this.#after += this.#step;
      } else {
        this.#before--;
      }
    } else if (isSeparator(after)) {
      this.#takeBefore();
    } else if (isSeparator(before)) {
      this.#takeAfter();
    } else {
      this.#takeBefore();
      if (this.#words > 0) this.#takeAfter();
    }
  }

  #takeBefore(): void {
    if (!isSeparator(this.#tokens[this.#before])) this.#words--;
    this.#before--;
  }

  #takeAfter(): void {
    if (!isSeparator(this.#tokens[this.#after])) this.#words--;
    this.#after += this.#step;
  }
}

function isSeparator(token: Token | undefined): boolean {
  return token?.kind === 'hard' || token?.kind === 'soft';
}

/** First and last match of the window with the most different words, then the closest together. */
function bestInterval(
  matches: readonly TextMatch[],
  size: number,
): [TextMatch, TextMatch] | undefined {
  const firstMatch = matches[0];
  if (!firstMatch) return undefined;
  let best: { interval: [TextMatch, TextMatch]; score: number[] } | undefined;
  const offer = (from: number, to: number): void => {
    const first = matches[from];
    const last = matches[to];
    if (!first || !last) return;
    const score = intervalScore(matches.slice(from, to + 1));
    if (!best || isBetter(score, best.score)) best = { interval: [first, last], score };
  };
  let from = 0;
  for (const [at, match] of matches.entries()) {
    if (match.lastWord - (matches[from]?.firstWord ?? 0) < size) continue;
    if (at > 0) offer(from, at - 1);
    from = nextStart(matches, from, match, size);
  }
  const last = matches.length - 1;
  const only = matches[from];
  if (from !== last || (only && only.lastWord - only.firstWord + 1 < size)) offer(from, last);
  return best?.interval ?? [firstMatch, firstMatch];
}

/** Moves the window's first match on until the window ends before `match` or has room for it. */
function nextStart(
  matches: readonly TextMatch[],
  from: number,
  match: TextMatch,
  size: number,
): number {
  for (let at = from + 1; at < matches.length; at++) {
    const start = matches[at]?.firstWord ?? 0;
    if (start > match.lastWord || match.lastWord - start < size) return at;
  }
  return Math.max(from, matches.length - 1);
}

function intervalScore(matches: readonly TextMatch[]): number[] {
  const ids = new Set<number>();
  let order = 0;
  let distance = 0;
  for (const [at, match] of matches.entries()) {
    for (const id of match.ids) ids.add(id);
    const inside = match.lastWord - match.firstWord;
    order += inside;
    distance -= inside;
    const next = matches[at + 1];
    if (!next) continue;
    if (Math.min(...next.ids) > Math.min(...match.ids)) order++;
    distance -= Math.min(next.firstWord - match.lastWord, 7);
  }
  return [ids.size, distance, order];
}

function isBetter(score: readonly number[], than: readonly number[]): boolean {
  for (const [at, value] of score.entries()) {
    const other = than[at] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
}
