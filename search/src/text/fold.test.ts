import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

const AZERBAIJANI = 'abcçdeəfgğhxıijkqlmnoöprsşuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞUÜVYZ';
const ALPHABETS =
  AZERBAIJANI + 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';
const ODD = [
  '́',
  '̈',
  '̇',
  '̆',
  '😀',
  '𐐀',
  'ß',
  'ẞ',
  'ﬁ',
  'Σ',
  'ς',
  'é',
  'ñ',
  'Ậ',
  '한',
  'ǰ',
  'H',
  '̱',
  ' ',
  '-',
  '1',
  '\n',
];

/** A small repeatable generator (mulberry32), so that a failure can be seen again. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function randomTexts(count: number): string[] {
  const random = createRandom(20261124);
  const units = [...ALPHABETS, ...ODD];
  return Array.from({ length: count }, () =>
    Array.from(
      { length: Math.floor(random() * 24) },
      () => units[Math.floor(random() * units.length)] ?? '',
    ).join(''),
  );
}

describe('fold', () => {
  it.each([
    ['Gəncə', 'gence'],
    ['GƏNCƏ', 'gence'],
    ['Şəki', 'seki'],
    ['Sumqayıt', 'sumqayit'],
    ['SUMQAYIT', 'sumqayit'],
    ['Bakı', 'baki'],
    ['İstanbul', 'istanbul'],
    ['Könüllü çağırış', 'konullu cagiris'],
    ['Ёлка и Йод', 'елка и иод'],
    ['Café', 'cafe'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('composes before folding, so both ways of writing a letter meet', () => {
    expect(fold('Gönüllü')).toBe(fold('Gönüllü'));
    expect(fold('İ')).toBe('i');
  });

  it('keeps the length of the composed text for any text', () => {
    for (const text of randomTexts(5_000)) {
      expect(fold(text).length, JSON.stringify(text)).toBe(text.normalize('NFC').length);
    }
  });

  it('changes nothing the second time for any text', () => {
    for (const text of randomTexts(5_000)) {
      expect(fold(fold(text)), JSON.stringify(text)).toBe(fold(text));
    }
  });

  it('makes upper and lower case of every letter equal', () => {
    for (let unit = 0x41; unit < 0x2000; unit += 1) {
      const lower = String.fromCharCode(unit);
      const upper = lower.toUpperCase();
      if (upper === lower || upper.length !== 1 || upper.toLowerCase() !== lower) continue;
      expect(fold(upper), lower).toBe(fold(lower));
    }
    for (const [lower, upper] of [
      ['i', 'İ'],
      ['ı', 'I'],
      ['ə', 'Ə'],
      ['ğ', 'Ğ'],
    ] as const) {
      expect(fold(upper)).toBe(fold(lower));
    }
  });

  it('leaves only ASCII of the Azerbaijani alphabet', () => {
    expect(fold(AZERBAIJANI)).toMatch(/^[a-z]+$/);
  });
});
