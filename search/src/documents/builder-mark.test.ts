import { expect, it } from 'vitest';
import { buildCatalogueDocuments } from './build-catalogue-documents.ts';
import { markOf, readBuilderMark } from './builder-mark.ts';

it('is one word, the same one each time', () => {
  expect(readBuilderMark()).toMatch(/^builder[0-9a-f]{16}$/);
  expect(readBuilderMark()).toBe(`builder${markOf(buildCatalogueDocuments)}`);
});

it('is another one when a document comes out otherwise', () => {
  const shout: typeof buildCatalogueDocuments = (...given) =>
    buildCatalogueDocuments(...given).map((document) => ({
      ...document,
      s: { ...document.s, bodyStems: document.s.bodyStems.replace('kitab', 'kitabx') },
    }));
  expect(markOf(shout)).not.toBe(markOf(buildCatalogueDocuments));
});
