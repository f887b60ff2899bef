import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import { createTaxonomyNames } from '../documents/taxonomy-names.ts';
import { daysLater, testTaxonomy } from '../documents/test-entries.ts';
import { openTestCatalogue, type TestCatalogue } from '../sync/open-test-catalogue.ts';
import { SEARCHED_ENTRIES } from './searched-test-entries.ts';
import { createSearchReader } from './search-reader.ts';
import { suggestEntries } from './suggest-entries.ts';
import { suggestNames } from './suggest-names.ts';

describe('suggestEntries', () => {
  let catalogue: TestCatalogue;
  beforeAll(async () => {
    catalogue = await openTestCatalogue();
    await catalogue.writer.upsert(
      SEARCHED_ENTRIES.flatMap((entry) =>
        buildCatalogueDocuments(entry, testTaxonomy, daysLater(-2)),
      ),
    );
  });
  afterAll(() => catalogue.stop());

  const suggest = (query: string, limit = 5) =>
    suggestEntries(
      createSearchReader({ host: catalogue.host, apiKey: catalogue.keys.searchKey }),
      { query, locale: 'az', limit },
      { names: testTaxonomy, memberRegion: null },
    );

  it('finds an entry by a begun word on any keyboard', async () => {
    const [first] = await suggest('proqramlasd');
    expect(first).toMatchObject({ id: 'code', kind: 'club', title: 'Proqramlaşdırma klubu' });
  });

  it('offers only what has every word, and no more than asked for', async () => {
    expect(await suggest('sahil qwxyz')).toEqual([]);
    expect(await suggest('klub', 1)).toHaveLength(1);
    expect(await suggest('')).toEqual([]);
  });
});

describe('suggestNames', () => {
  const taxon = (key: string, az: string, en: string, aliases: string[] = []) => ({
    key,
    names: { az, en, ru: az },
    aliases,
  });
  const lists = createTaxonomyNames({
    regions: [taxon('ganja', 'Gəncə', 'Ganja', ['Gandja'])],
    institutions: [
      taxon('gsu', 'Gəncə Dövlət Universiteti', 'Ganja State University', ['GDU']),
      taxon('bsu', 'Bakı Dövlət Universiteti', 'Baku State University'),
      taxon('asu', 'Azərbaycan Dövlət Universiteti', 'Azerbaijan State University'),
    ],
    interests: [taxon('environment', 'Ətraf mühit', 'Environment')],
  });

  it.each([
    ['gen', ['ganja', 'gsu']],
    ['GƏNCƏ', ['ganja', 'gsu']],
    ['gandja', ['ganja']],
    ['gdu', ['gsu']],
    ['etraf', ['environment']],
    ['environ', ['environment']],
    ['univ bak', ['bsu']],
    ['ence', []],
    ['', []],
    ['!?', []],
  ])('of "%s" are %j', (typed, keys) => {
    expect(suggestNames(typed, lists).map(({ key }) => key)).toEqual(keys);
  });

  it('are at most two of a type', () => {
    expect(suggestNames('dövlət', lists)).toHaveLength(2);
  });
});
