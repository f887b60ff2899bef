import { expect, it } from 'vitest';
import { catalogueDocumentSchema } from '../documents/catalogue-document.ts';
import { fold } from '../text/fold.ts';
import { createProperNames } from '../text/proper-names.ts';
import { CATALOGUE_SETTINGS, buildCatalogueSettings } from './catalogue-settings.ts';

const settings = buildCatalogueSettings(
  createProperNames([
    ['Gəncə', 'Ganja', 'Kirovabad'],
    ['Bakı Dövlət Universiteti', 'Baku State University', 'BDU', 'BSU'],
    ['Bakı Slavyan Universiteti', 'BSU'],
  ]),
);

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
    ...settings.typoTolerance.disableOnWords,
    ...Object.entries(settings.synonyms).flat(2),
  ];
  expect(words.filter((word) => fold(word) !== word)).toEqual([]);
});

it('makes the spellings of a name synonyms of each other, known or added', () => {
  expect(settings.synonyms['ganja']).toContain('gence');
  expect(settings.synonyms['gence']).toEqual(expect.arrayContaining(['гянджа', 'kirovabad']));
  expect(settings.synonyms['bdu']).toContain('baki dovlet universiteti');
  expect(settings.synonyms['bsu']).toEqual(
    expect.arrayContaining(['baki dovlet universiteti', 'baki slavyan universiteti']),
  );
});

it('takes no name of a single word for a typing error', () => {
  expect(settings.typoTolerance.disableOnWords).toEqual(
    expect.arrayContaining(['gence', 'kirovabad', 'bdu']),
  );
  expect(settings.typoTolerance.disableOnWords).not.toContain('universiteti');
});
