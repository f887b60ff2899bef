import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import { TEST_NOW, daysLater, testEntry, testTaxonomy } from '../documents/test-entries.ts';
import { openTestCatalogue, type TestCatalogue } from '../sync/open-test-catalogue.ts';
import { explainFit } from '../vocabulary/fit.ts';
import { findForHome } from './find-for-home.ts';
import { findSuggestable } from './find-suggestable.ts';
import { findNewestPages, listPages } from './list-pages.ts';
import { createSearchReader, type SearchReader } from './search-reader.ts';

const ENTRIES = [
  testEntry('near', 'Yaxın', {
    regionKeys: ['ganja'],
    interestKeys: ['it'],
    deadline: daysLater(3),
    firstPublishedAt: daysLater(-9),
  }),
  testEntry('far', 'Uzaq', {
    regionKeys: ['baku'],
    interestKeys: ['it', 'health'],
    deadline: daysLater(6.9),
    firstPublishedAt: daysLater(-2),
  }),
  testEntry('both', 'Hər yerdə', {
    regionKeys: ['baku', 'ganja'],
    interestKeys: ['environment'],
    level: null,
    deadline: daysLater(8),
    firstPublishedAt: daysLater(-1),
  }),
  testEntry('endless', 'Həmişə', { regionKeys: ['ganja'], firstPublishedAt: daysLater(-5) }),
  testEntry('passed', 'Keçib', { interestKeys: ['it'], deadline: daysLater(-0.01) }),
  testEntry('asleep', 'Yatır', { interestKeys: ['it'], state: 'sleeping' }),
  testEntry('guide', 'Məqalə', { kind: 'article', interestKeys: ['it'], level: null }),
];

let catalogue: TestCatalogue;
let reader: SearchReader;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const built = daysLater(-1);
  await catalogue.writer.upsert(
    ENTRIES.flatMap((entry) => buildCatalogueDocuments(entry, testTaxonomy, built)),
  );
  reader = createSearchReader({ host: catalogue.host, apiKey: catalogue.keys.searchKey });
});

afterAll(() => catalogue.stop());

describe('findSuggestable', () => {
  const find = async (interestKeys: string[], regionKey: string | null, limit = 10) =>
    findSuggestable(reader, { locale: 'en', interestKeys, regionKey, limit }, TEST_NOW);

  it('puts the own region first, then the newest', async () => {
    expect((await find(['it', 'environment'], 'ganja')).map(({ id }) => id)).toEqual([
      'both',
      'near',
      'far',
    ]);
    expect((await find(['it'], null)).map(({ id }) => id)).toEqual(['far', 'near']);
  });

  it('suggests at most as many as asked, and nothing without interests', async () => {
    expect((await find(['it', 'environment'], 'ganja', 1)).map(({ id }) => id)).toEqual(['both']);
    expect(await find([], 'ganja')).toEqual([]);
  });

  it('answers what explainFit needs', async () => {
    const [near] = await find(['it'], 'ganja');
    const interests = [{ interestKey: 'it', level: 'first-step' as const }];
    expect(near && explainFit({ regionKey: 'ganja', interests }, near)).toMatchObject({
      interestKeys: ['it'],
      regionKey: 'ganja',
    });
    expect(near).toMatchObject({ fallback: true, deadline: daysLater(3).toISOString() });
  });
});

describe('findForHome', () => {
  it('tells the pulse of each region, what is new and what closes soon', async () => {
    const wish = { locale: 'az', regionKeys: ['ganja', 'baku', 'sumgait'] } as const;
    const home = await findForHome(reader, wish, TEST_NOW);
    expect(home.regions).toEqual([
      { regionKey: 'ganja', openCount: 3, nearestDeadline: daysLater(3).toISOString() },
      { regionKey: 'baku', openCount: 2, nearestDeadline: daysLater(6.9).toISOString() },
      { regionKey: 'sumgait', openCount: 0, nearestDeadline: null },
    ]);
    expect(home.newest.map(({ id }) => id)).toEqual(['both', 'far', 'endless', 'near']);
    expect(home.closingSoon.map(({ id }) => id)).toEqual(['near', 'far']);
    expect(home.closingSoonCount).toBe(2);
  });
});

describe('findNewestPages', () => {
  const ids = async (wish: Partial<Parameters<typeof findNewestPages>[1]>) => {
    const whole = { locale: 'az', kinds: [], regionKeys: [], limit: 3, ...wish } as const;
    return (await findNewestPages(reader, whole)).map(({ id }) => id);
  };

  it('tells what was published last, closed or open, of the kinds and regions wished for', async () => {
    expect(await ids({})).toEqual(['both', 'far', 'endless']);
    expect(await ids({ regionKeys: ['ganja'], limit: 2 })).toEqual(['both', 'endless']);
    expect(await ids({ kinds: ['article'] })).toEqual(['guide']);
  });
});

describe('listPages', () => {
  it('names every entry of a kind with the languages it is written in', async () => {
    const { entries, pages } = await listPages(reader, { kind: 'club', page: 1 });
    expect(pages).toBe(1);
    expect(entries).toHaveLength(6);
    expect(entries.find(({ id }) => id === 'near')).toMatchObject({
      kind: 'club',
      slugs: { az: 'yaxin-near' },
    });
    expect(await listPages(reader, { kind: 'club', page: 2 })).toEqual({ entries: [], pages: 1 });
    expect(await listPages(reader, { kind: 'student-service', page: 1 })).toEqual({
      entries: [],
      pages: 0,
    });
  });
});
