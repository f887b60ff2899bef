import { describe, expect, it } from 'vitest';
import { stemAzerbaijani } from './azerbaijani-stem.ts';
import { fold } from './fold.ts';

const stem = (word: string) => stemAzerbaijani(fold(word));

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
  ])('gives the forms of %s one stem', (lemma, forms) => {
    for (const form of forms.split(' ')) expect(stem(form), form).toBe(stem(lemma));
  });

  it('keeps four letters', () => {
    expect(stem('kitab')).toBe('kitab');
    expect(stem('elmi')).toBe('elmi');
    expect(stem('dili')).toBe('dili');
  });

  it.each([
    ['Gəncədə', 'gence'],
    ['Gəncədəki', 'gence'],
    ['Bakıdan', 'baki'],
    ['Bakının', 'baki'],
    ['ganja', 'ganja'],
    ['Şəkidə', 'seki'],
  ])('keeps the place name of %s', (word, name) => {
    expect(stem(word)).toBe(name);
  });

  it('tells young people from the town', () => {
    expect(stem('gənclər')).toBe('genc');
    expect(stem('gənclərdən')).not.toBe(stem('Gəncədən'));
  });
});
