import type { Dice } from './dice.ts';
import type { Quarter, Yarn } from './knots.ts';

type Bitmap = readonly string[];

/** Stepped breakers; the sea lies below, `o` is the crest, `c` the spray. */
const CRESTS: [Bitmap, ...Bitmap[]] = [
  [
    '..........',
    '.oooooo...',
    '.o....oo..',
    '.o.oo..oo.',
    '.o..o...oo',
    '.oooo....o',
    '..........',
  ],
  [
    '..........',
    '..ooooo...',
    '.oo...oo..',
    '.o.c...oo.',
    '.o.oo...oo',
    '.oooo....o',
    '..........',
  ],
  [
    '.........o',
    '.ooo....oo',
    '.o.oo..oo.',
    '.o..oooo..',
    '.oo..oo...',
    '..oo......',
    '...ooooooo',
  ],
];

const WIDTH = 10;

/** Sumgait: the running wave of the Caspian shore, crest to crest, over stepped swell. */
export function weaveWave(dice: Dice): Quarter {
  const crest = dice.pick(...CRESTS);
  const crestYarn = dice.pick<Yarn>('figure', 'figure', 'accent');
  const swells = dice.between(1, 2);
  const pitch = dice.pick(3, 4);
  const shift = dice.between(0, WIDTH - 1);
  const swellYarns: Yarn[] = [
    dice.pick<Yarn>('accent', 'line'),
    dice.pick<Yarn>('figure', 'accent'),
  ];
  const height = crest.length + swells * pitch;

  const yarnAt = (x: number, y: number): Yarn => {
    const mark = crest[y]?.[x];
    if (mark === 'o') return crestYarn;
    if (mark === 'c') return 'accent';
    if (y < crest.length) return 'field';
    const depth = y - crest.length - swing(x + shift) + WIDTH;
    const swell = Math.floor(depth / pitch);
    return depth % pitch === 0 ? (swellYarns[swell % 2] ?? 'figure') : 'field';
  };
  return { width: WIDTH, height, yarnAt };
}

/** A stepped slope up and down again, 0 to 3. */
function swing(x: number): number {
  const phase = x % 8;
  return phase < 4 ? phase : 7 - phase;
}
