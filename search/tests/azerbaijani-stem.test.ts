import { describe, expect, it } from 'vitest';
import { AZERBAIJANI_NOUNS } from '../src/text/azerbaijani-nouns.ts';
import { createAzerbaijaniStemmer, stemAzerbaijani } from '../src/text/azerbaijani-stem.ts';
import { fold } from '../src/text/fold.ts';
import { declineNoun } from './azerbaijani-paradigm.ts';
import { measureStemmer } from './measure-stemmer.ts';

const isEven = (_noun: string, at: number) => at % 2 === 0;
const isOdd = (_noun: string, at: number) => at % 2 === 1;

describe('declineNoun', () => {
  it.each([
    ['kitab', 'kitabın kitaba kitabda kitabımız kitabını kitablar kitablarının'],
    ['tələbə', 'tələbənin tələbəyə tələbəsi tələbəsində tələbələrimizdən'],
    ['otaq', 'otağı otağa otaqdan otaqlarına'],
    ['çörək', 'çörəyi çörəkdən'],
    ['ağız', 'ağzı ağızlar'],
    ['hüquq', 'hüququ hüquqlarını'],
    ['ölçü', 'ölçünün ölçüsü ölçülərin'],
  ])('declines %s', (noun, forms) => {
    expect(declineNoun(noun)).toEqual(expect.arrayContaining(forms.split(' ')));
  });
});

describe('stemAzerbaijani over whole paradigms', () => {
  it('has more than a thousand nouns to be measured by', () => {
    expect(new Set(AZERBAIJANI_NOUNS).size).toBeGreaterThan(1_250);
  });

  it('brings the forms of nouns it knows to their lemma', () => {
    const { meet, shared } = measureStemmer(stemAzerbaijani, AZERBAIJANI_NOUNS);
    expect(meet).toBeGreaterThan(0.998);
    expect(shared).toBeLessThan(0.01);
  });

  it('brings the forms of nouns it does not know together by rules alone', () => {
    const { meet, shared } = measureStemmer(createAzerbaijaniStemmer([]), AZERBAIJANI_NOUNS);
    expect(meet).toBeGreaterThan(0.98);
    expect(shared).toBeLessThan(0.045);
  });

  it.each([
    ['first', isEven, isOdd],
    ['second', isOdd, isEven],
  ])('knowing the %s half of the nouns does not spoil the other', (_name, known, asked) => {
    const stem = createAzerbaijaniStemmer(AZERBAIJANI_NOUNS.filter(known));
    const { meet, shared } = measureStemmer(stem, AZERBAIJANI_NOUNS.filter(asked));
    expect(meet).toBeGreaterThan(0.97);
    expect(shared).toBeLessThan(0.02);
  });

  it('knows no difference between letters typed with and without their marks', () => {
    for (const form of AZERBAIJANI_NOUNS.flatMap(declineNoun).slice(0, 5_000)) {
      const plain = form.replaceAll('ə', 'e').replaceAll('ı', 'i').replaceAll('ö', 'o');
      expect(stemAzerbaijani(fold(form))).toBe(stemAzerbaijani(fold(plain)));
    }
  });
});
