/** Repeatable chance: the same seed gives the same throws in the same order. */
export interface Dice {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** One of the given things. */
  pick: <Thing>(first: Thing, ...others: Thing[]) => Thing;
}

/** FNV-1a over the seed feeds mulberry32. */
export function createDice(seed: string): Dice {
  let state = 0x811c9dc5;
  for (const letter of seed) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: (first, ...others) => {
      const at = between(0, others.length);
      return at === 0 ? first : (others[at - 1] ?? first);
    },
  };
}
