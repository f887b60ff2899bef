import type { Dice } from './dice.ts';
import type { Quarter, Yarn } from './knots.ts';

const HALF = 10;

/**
 * Ganja: an eight-pointed star (a square over a diamond) in an octagon, small lozenges where
 * four octagons meet.
 */
export function weaveStar(dice: Dice): Quarter {
  const square = dice.between(5, 6);
  const diamond = square * 1.42 + 0.2;
  const heart = dice.between(2, 3);
  const heartShape = dice.pick('lozenge', 'star', 'cross');
  const lozenge = dice.between(2, 3);
  const lozengeYarn = dice.pick<Yarn>('accent', 'figure');
  const rimYarn = dice.pick<Yarn>('figure', 'figure', 'accent');
  const starYarn = dice.pick<Yarn>('figure', 'line', 'accent', 'field');
  const heartYarn: Yarn = starYarn === 'accent' ? 'line' : 'accent';

  const yarnAt = (x: number, y: number): Yarn => {
    const corner = x + y;
    if (corner <= lozenge) return corner === lozenge || corner < 1 ? lozengeYarn : 'line';
    const dx = HALF - 0.5 - x;
    const dy = HALF - 0.5 - y;
    const reach = Math.max(dx, dy);
    const around = dx + dy;
    if (isHeart(heartShape, heart, reach, around, Math.min(dx, dy))) return heartYarn;
    if (reach < square - 1 || around < diamond - 1.6) return starYarn;
    if (reach < square || around < diamond) return rimYarn;
    const octagon = Math.max(reach, around * 0.7);
    return octagon > HALF - 1.2 && octagon < HALF - 0.2 ? 'figure' : 'field';
  };
  return { width: HALF, height: HALF, yarnAt };
}

function isHeart(
  shape: 'lozenge' | 'star' | 'cross',
  size: number,
  reach: number,
  around: number,
  nearest: number,
): boolean {
  switch (shape) {
    case 'lozenge':
      return around <= size + 0.5;
    case 'star':
      return reach < size * 0.75 || around <= size;
    case 'cross':
      return nearest < 1 && reach <= size + 0.5;
  }
}
