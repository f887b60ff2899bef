import { describe, expect, it } from 'vitest';
import { YARNS } from './knots.ts';
import { MOTIF_NAMES, weaveQuarter, yarnPath } from './weave-motif.ts';

const seeds = Array.from({ length: 60 }, (_, index) => `k7f3a1b2c3${index}`);

describe.each(MOTIF_NAMES)('the motif %s', (name) => {
  it('is the same for the same seed and differs between seeds', () => {
    expect(weaveQuarter(name, 'a')).toEqual(weaveQuarter(name, 'a'));
    const looks = new Set(seeds.map((seed) => JSON.stringify(weaveQuarter(name, seed))));
    expect(looks.size).toBeGreaterThan(15);
  });

  it('is as wide as every other and never empty', () => {
    for (const seed of seeds) {
      const quarter = weaveQuarter(name, seed);
      expect(quarter.every((row) => row.length === 10)).toBe(true);
      expect(quarter.flat().filter((yarn) => yarn !== 'field').length).toBeGreaterThan(15);
    }
  });

  it('leaves room for the rest of its SVG within 2 KB', () => {
    for (const seed of seeds) {
      const quarter = weaveQuarter(name, seed);
      const drawn = YARNS.map((yarn) => yarnPath(quarter, yarn)).join('');
      expect(drawn.length).toBeLessThan(1_200);
    }
  });
});

describe('yarnPath', () => {
  it('draws every run once, through the middle of its row', () => {
    const knots = [
      ['figure', 'figure', 'field', 'figure'],
      ['field', 'accent', 'field', 'field'],
    ] as const;
    expect(yarnPath(knots, 'figure')).toBe('M0 0.5h2M3 0.5h1');
    expect(yarnPath(knots, 'accent')).toBe('M1 1.5h1');
    expect(yarnPath(knots, 'line')).toBe('');
  });
});
