/** A repeatable stream of choices. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with the probability `share`. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones in the order of choice, or all where there are fewer. */
  pickSome<T>(from: readonly T[], count: number): T[];
}

/** The same stream for the same seed, on every machine. */
export function createRandom(seed: string): Random {
  const next = mulberry32(hash(seed));
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[between(0, from.length - 1)];
    if (picked === undefined) throw new RangeError('There is nothing to pick from.');
    return picked;
  };
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick,
    pickSome: (from, count) => {
      const left = [...from];
      return Array.from({ length: Math.min(count, from.length) }, () => {
        const [picked] = left.splice(between(0, left.length - 1), 1);
        return picked as (typeof from)[number];
      });
    },
  };
}

/** Tommy Ettinger's generator, in the form common in JavaScript. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value;
}
