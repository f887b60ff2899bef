import { LOCALES } from '@office/search';
import { expect, it } from 'vitest';

import { sayToEditor } from './editor-texts.ts';
import { AZ } from './texts/az.ts';
import { EN, type EditorTextKey } from './texts/en.ts';
import { RU } from './texts/ru.ts';

const KEYS = Object.keys(EN) as EditorTextKey[];
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it('an editor reads each sentence with its values, in the language of the account', () => {
  expect(LOCALES.map((language) => sayToEditor(language, 'below-taken', { taken: 7 }))).toEqual([
    'Artıq 7 yer tutulub: bundan az yazmayın.',
    '7 places are taken already: write at least as many.',
    'Занятых мест уже 7: меньше писать нельзя.',
  ]);
});

it('the sentences of all languages hold the same values, and end', () => {
  for (const key of KEYS) {
    expect(placesIn(AZ[key]), key).toEqual(placesIn(EN[key]));
    expect(placesIn(RU[key]), key).toEqual(placesIn(EN[key]));
    for (const text of [AZ[key], EN[key], RU[key]]) expect(text, key).toMatch(/^\S.*[.}]$/);
    expect(RU[key], key).toMatch(/[а-я]/);
  }
});
