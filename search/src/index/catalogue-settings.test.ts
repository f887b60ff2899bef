import { expect, it } from 'vitest';
import { catalogueDocumentSchema } from '../documents/catalogue-document.ts';
import { fold } from '../text/fold.ts';
import { CATALOGUE_SETTINGS } from './catalogue-settings.ts';

it('names only attributes the documents have', () => {
  const top = Object.keys(catalogueDocumentSchema.shape);
  const searchable = Object.keys(catalogueDocumentSchema.shape.s.shape).map((name) => `s.${name}`);
  expect([...CATALOGUE_SETTINGS.searchableAttributes].sort()).toEqual(searchable.sort());
  expect(top).toEqual(expect.arrayContaining(CATALOGUE_SETTINGS.filterableAttributes));
  expect(top).toEqual(expect.arrayContaining(CATALOGUE_SETTINGS.sortableAttributes));
});

it('holds words the way queries arrive: folded', () => {
  const words = [
    ...CATALOGUE_SETTINGS.stopWords,
    ...CATALOGUE_SETTINGS.typoTolerance.disableOnWords,
    ...Object.entries(CATALOGUE_SETTINGS.synonyms).flat(2),
  ];
  expect(words.filter((word) => fold(word) !== word)).toEqual([]);
});

it('makes the spellings of a place synonyms of each other', () => {
  expect(CATALOGUE_SETTINGS.synonyms['ganja']).toContain('gence');
  expect(CATALOGUE_SETTINGS.synonyms['gence']).toContain('гянджа');
});
