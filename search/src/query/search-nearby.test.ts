import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import { TEST_NOW, daysLater, testTaxonomy } from '../documents/test-entries.ts';
import { openTestCatalogue, type TestCatalogue } from '../sync/open-test-catalogue.ts';
import type { CatalogueRequest } from './catalogue-request.ts';
import { SEARCHED_ENTRIES } from './searched-test-entries.ts';
import { createSearchReader, type SearchReader } from './search-reader.ts';
import { searchCatalogue } from './search-catalogue.ts';

let catalogue: TestCatalogue;
let reader: SearchReader;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const built = daysLater(-2);
  await catalogue.writer.upsert(
    SEARCHED_ENTRIES.flatMap((entry) => buildCatalogueDocuments(entry, testTaxonomy, built)),
  );
  reader = createSearchReader({ host: catalogue.host, apiKey: catalogue.keys.searchKey });
});

afterAll(() => catalogue.stop());

function ask(changes: Partial<CatalogueRequest> = {}, memberRegion: string | null = null) {
  const request: CatalogueRequest = {
    query: '',
    locale: 'az',
    region: [],
    kind: [],
    interest: [],
    level: [],
    institutionType: [],
    open: false,
    places: false,
    sort: 'relevance',
    page: 1,
    ...changes,
  };
  return searchCatalogue(reader, request, { now: TEST_NOW, names: testTaxonomy, memberRegion });
}

describe('places', () => {
  const regionsOf = async (query: string) => {
    const { hits } = await ask({ query });
    return hits.map((hit) => hit.regions);
  };

  it('puts all that is in a place named before everything else', async () => {
    for (const query of ['klub gəncədə', 'в Гяндже клуб', 'gencede sahil']) {
      const [first, second, third] = await regionsOf(query);
      expect([first, second], query).toEqual([
        expect.arrayContaining(['ganja']),
        expect.arrayContaining(['ganja']),
      ]);
      expect(third, query).not.toContain('ganja');
    }
  });

  it('does not call exact what only is in the place', async () => {
    const { hits } = await ask({ query: 'gəncədə proqramlaşdırma' });
    expect(hits[0]?.regions).toContain('ganja');
    expect(hits.find(({ regions }) => regions.includes('ganja'))?.exact).toBe(false);
  });

  it("prefers a member's own region among equally good finds and hides no other", async () => {
    const klub = { query: 'klub', kind: ['club' as const] };
    const plain = await ask(klub);
    const favoured = await ask(klub, 'baku');
    expect(plain.hits[0]?.id).toBe('code');
    expect(favoured.hits[0]?.id).toBe('asleep');
    expect(favoured.total).toBe(plain.total);
  });
});

describe('when little is found', () => {
  it('suggests the words as the entries found write them', async () => {
    expect(await ask({ query: 'sahil temzliyi' })).toMatchObject({
      didYouMean: 'sahil təmizliyi',
      searchedFor: null,
    });
    expect(await ask({ query: 'sahil temizliyi' })).toMatchObject({ didYouMean: null });
    expect(await ask({ query: 'sahil xyzzyqwv' })).toMatchObject({ didYouMean: null });
  });

  it.each([
    ['сщвштп', 'en', 'code'],
    ['лщв лдги', 'az', 'code'],
    ['програмлашдырма', 'az', 'code'],
  ] as const)(
    'reads %s as typed on another keyboard or in another alphabet',
    async (query, locale, id) => {
      const answer = await ask({ query, locale });
      expect(answer.hits[0]?.id).toBe(id);
      expect(answer).toMatchObject({ query, exact: true });
      expect(answer.searchedFor).not.toBeNull();
    },
  );

  it('tells how many entries each filter hides when it hides all', async () => {
    const answer = await ask({ query: 'sahil', region: ['ganja'], open: true });
    expect(answer).toMatchObject({ total: 0, withoutFilter: [{ filter: 'region', total: 1 }] });
    const closed = await ask({ interest: ['it'], kind: ['club'], region: ['baku'], open: true });
    expect(closed).toMatchObject({
      total: 0,
      withoutFilter: [
        { filter: 'region', total: 1 },
        { filter: 'open', total: 1 },
      ],
    });
    expect((await ask({ region: ['ganja'] })).withoutFilter).toEqual([]);
  });
});
