import type { Dice } from './dice.ts';
import type { Quarter, Yarn } from './knots.ts';

type Bitmap = readonly string[];

/** Stepped drops with a bent tip; `o` is the outline, `i` the body, `c` the heart. */
const OUTLINES: [Bitmap, ...Bitmap[]] = [
  [
    '..........',
    '......ooo.',
    '.....o..o.',
    '.....oo...',
    '....oio...',
    '...oiio...',
    '..oiiiio..',
    '..oiciio..',
    '.oiccciio.',
    '.oicccciio',
    '.oiicciio.',
    '..oiiiio..',
    '...oooo...',
    '..........',
  ],
  [
    '..........',
    '.....oooo.',
    '....oi..o.',
    '....oi....',
    '....oiio..',
    '...oiiio..',
    '..oiiciio.',
    '..oiccciio',
    '.oiicciio.',
    '.oiiciiio.',
    '..oiiiiio.',
    '...oiiio..',
    '....ooo...',
    '..........',
  ],
  [
    '..........',
    '...oooo...',
    '..oi..oo..',
    '..oi...o..',
    '..oiio....',
    '.oiiiio...',
    '.oiiciiio.',
    'oiicccciio',
    'oiicccciio',
    'oiiicciiio',
    '.oiiiiiio.',
    '..oiiiio..',
    '...oooo...',
    '..........',
  ],
];

const WIDTH = 10;
const HEIGHT = 14;

/** Baku: stepped butas in rows; mirroring turns every second one round. */
export function weaveButa(dice: Dice): Quarter {
  const outline = dice.pick(...OUTLINES);
  const outlineYarn = dice.pick<Yarn>('figure', 'figure', 'accent');
  const bodyYarn: Yarn = dice.pick<Yarn>('field', 'line', 'field');
  const heartYarn: Yarn = outlineYarn === 'accent' ? 'figure' : 'accent';
  const filler = dice.pick('lozenge', 'cross', 'dots');
  const fillerYarn = dice.pick<Yarn>('accent', 'figure');

  const yarnAt = (x: number, y: number): Yarn => {
    switch (outline[y]?.[x] ?? '.') {
      case 'o':
        return outlineYarn;
      case 'i':
        return bodyYarn;
      case 'c':
        return heartYarn;
      default:
        return isFiller(filler, x, y) ? fillerYarn : 'field';
    }
  };
  return { width: WIDTH, height: HEIGHT, yarnAt };
}

/** Small shapes in the upper left corner, where four quarters of the cloth meet. */
function isFiller(shape: 'lozenge' | 'cross' | 'dots', x: number, y: number): boolean {
  switch (shape) {
    case 'lozenge':
      return x + y <= 2;
    case 'cross':
      return (x === 0 && y <= 3) || (y === 0 && x <= 3);
    case 'dots':
      return (x === 0 && y % 4 === 0) || (x === 1 && y % 4 === 2);
  }
}
