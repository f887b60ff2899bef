import { createDice, type Dice } from './dice.ts';
import { weaveButa } from './buta.ts';
import type { Knots, Quarter, Yarn } from './knots.ts';
import { weaveStar } from './star.ts';
import { weaveWave } from './wave.ts';

export const MOTIF_NAMES = ['buta', 'star', 'wave'] as const;
export type MotifName = (typeof MOTIF_NAMES)[number];

const GRAMMARS: Record<MotifName, (dice: Dice) => Quarter> = {
  buta: weaveButa,
  star: weaveStar,
  wave: weaveWave,
};

/**
 * Weaves the upper left quarter of a tile: the same name and seed always give the same knots.
 * The tile is the quarter mirrored to the right and then down, so it repeats without a seam.
 */
export function weaveQuarter(name: MotifName, seed: string): Knots {
  const { width, height, yarnAt } = GRAMMARS[name](createDice(`${name}:${seed}`));
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => yarnAt(x, y)),
  );
}

/** An SVG path through the middle of every run of one yarn, to be stroked one unit thick. */
export function yarnPath(knots: Knots, yarn: Yarn): string {
  let path = '';
  knots.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      let end = x;
      while (row[end] === yarn) end += 1;
      if (end > x) path += `M${x} ${y}.5h${end - x}`;
      x = end + 1;
    }
  });
  return path;
}

export function isMotifName(value: unknown): value is MotifName {
  return MOTIF_NAMES.some((name) => name === value);
}
