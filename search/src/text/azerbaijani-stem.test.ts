import { describe, expect, it } from 'vitest';
import { rootAzerbaijani } from './azerbaijani-root.ts';
import { createAzerbaijaniStemmer, stemAzerbaijani } from './azerbaijani-stem.ts';
import { fold } from './fold.ts';

const stem = (word: string) => stemAzerbaijani(fold(word));
const byRules = createAzerbaijaniStemmer([]);
const root = (word: string) => rootAzerbaijani(stem(word));

describe('stemAzerbaijani', () => {
  it.each([
    [
      'universitet',
      'universiteti universitetə universitetdə universitetdən universitetlər universitetləri universitetlərinin universitetlərində universitetimiz',
    ],
    ['klub', 'klubu klubun kluba klubda klubdan klublar klubları klublarına klublarımızın'],
    [
      'tələbə',
      'tələbəsi tələbəni tələbənin tələbəyə tələbədən tələbələr tələbələri tələbələrə tələbələrimizə',
    ],
    ['qonaq', 'qonağı qonağın qonağa qonaqda qonaqlar qonaqlarına'],
    ['çörək', 'çörəyi çörəyin çörəkdə çörəkdən çörəklər'],
    ['layihə', 'layihəsi layihəsində layihələr layihələrdəki layihəmiz'],
    ['müraciət', 'müraciəti müraciətlər müraciətimin müraciətlərinizdən'],
    ['könüllü', 'könüllülər könüllüyə könüllünün könüllülərin'],
    ['ağız', 'ağzı ağzında ağızlar'],
    ['iş', 'işi işə işdə işlər işləri'],
  ])('gives the forms of %s one stem', (lemma, forms) => {
    for (const form of forms.split(' ')) expect(stem(form), form).toBe(stem(lemma));
  });

  it('tells a noun from one that is shorter by what looks like an ending', () => {
    expect(stem('tələbə')).not.toBe(stem('tələb'));
    expect(stem('tələbələr')).not.toBe(stem('tələblər'));
    expect(stem('gənclər')).toBe('genc');
    expect(stem('elmi')).toBe('elm');
  });

  it('takes off no ending whose vowels do not go with the word', () => {
    expect(byRules('festival')).toBe('festival');
    expect(byRules('kompasa')).toBe('kompas');
    expect(byRules('kompase')).toBe('kompase');
  });

  it('leaves short words alone', () => {
    expect(byRules('ala')).toBe('ala');
    expect(byRules('ev')).toBe('ev');
  });
});

describe('rootAzerbaijani', () => {
  it.each([
    ['könüllü', 'könüllülük könüllülər'],
    ['xalça', 'xalçaçı xalçaçılıq xalçaçılar'],
    ['proqram', 'proqramçı proqramlaşdırma proqramçılığı'],
    ['velosiped', 'velosipedçi velosipedsiz'],
  ])('is the same for words made of %s', (word, derived) => {
    for (const one of derived.split(' ')) expect(root(one), one).toBe(root(word));
  });

  it('keeps three letters', () => {
    expect(rootAzerbaijani('evli')).toBe('evli');
    expect(rootAzerbaijani('dilci')).toBe('dil');
  });
});
