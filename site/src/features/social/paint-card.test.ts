import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPainter, type PaintCard } from './paint-card.ts';
import { officeCard, type SocialCard } from './social-card.ts';

const LETTERS = [...'əƏğĞıİşŞöçüЖжЯяЁёЩщ№'];

let folder: string;
let paint: PaintCard;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paint-card-'));
  paint = await createPainter(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const card = (more: Partial<SocialCard>): SocialCard => ({ ...officeCard('az'), ...more });

describe('a painted card', () => {
  it('is a PNG as large as messengers want it, and not too heavy', async () => {
    const png = await paint(card({ title: 'Xəzər sahilində təmizlik günü' }));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(120_000);
  });

  // Letters a font lacks all look the same.
  it.each(['title', 'kicker'] as const)(
    'has every letter of our languages in its %s',
    async (part) => {
      const pictures = new Set<string>();
      for (const letter of ['漢', ...LETTERS]) {
        pictures.add((await paint(card({ [part]: letter }))).toString('base64'));
      }
      expect(pictures.size).toBe(LETTERS.length + 1);
    },
  );

  it('is the same for the same card, and takes a title for words, not for markup', async () => {
    const once = await paint(card({ title: 'A & B <b>"C"</b>' }));
    expect((await paint(card({ title: 'A & B <b>"C"</b>' }))).equals(once)).toBe(true);
    expect((await paint(card({ title: 'A & B "C"' }))).equals(once)).toBe(false);
  });

  it('finds room for a title of any length', async () => {
    for (const title of ['', 'söz '.repeat(200), 'Ü'.repeat(500)]) {
      expect((await paint(card({ title }))).length).toBeGreaterThan(5_000);
    }
  });
});
