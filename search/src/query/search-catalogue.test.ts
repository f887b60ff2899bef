import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import { TEST_NOW, daysLater, testEntry, testTaxonomy } from '../documents/test-entries.ts';
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

function ask(changes: Partial<CatalogueRequest> = {}) {
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
  return searchCatalogue(reader, request, { now: TEST_NOW, names: testTaxonomy });
}

async function find(changes: Partial<CatalogueRequest>): Promise<string[]> {
  const { hits } = await ask(changes);
  return hits.map((hit) => hit.id);
}

describe('words', () => {
  it.each([
    ['gence', 'trees'],
    ['GƏNCƏ', 'trees'],
    ['ganja', 'trees'],
    ['Гянджа', 'trees'],
    ['gəncədə ağac', 'trees'],
    ['sumqayit universitet', 'code'],
    ['sahil temizliyi', 'clean'],
    ['proqramlasdirma', 'code'],
    ['proqramlaşdirmq', 'code'],
    ['klublar kod', 'code'],
    ['universitetlərə açıq', 'youth'],
    ['universitetlerinden hamisi', 'youth'],
  ])('%s finds %s first', async (query, id) => {
    expect((await find({ query }))[0]).toBe(id);
  });

  it('does not take the town for young people', async () => {
    expect(await find({ query: 'gence' })).not.toContain('youth');
  });

  it('finds by the words somebody wrote when nobody wrote the others, and calls none exact', async () => {
    for (const query of ['zzqxva proqramlaşdırma', 'proqramlaşdırma zzqxva wwkjhg']) {
      const { hits, exact } = await ask({ query });
      expect(hits[0]?.id).toBe('code');
      expect(exact).toBe(false);
    }
  });

  it('finds nothing for signs that are no words', async () => {
    expect(await ask({ query: '%%% @@@ ###' })).toMatchObject({ total: 0, pages: 0, hits: [] });
  });

  it('finds an entry by its title in another language', async () => {
    expect((await find({ query: 'coding club' }))[0]).toBe('code');
  });

  it('answers nothing for words nobody wrote', async () => {
    const answer = await ask({ query: 'xyzzyqwv' });
    expect(answer).toMatchObject({ total: 0, pages: 0, hits: [], didYouMean: null });
    expect(answer.facets).toEqual({
      region: {},
      kind: {},
      interest: {},
      level: {},
      institutionType: {},
      open: {},
    });
  });

  it('tells what has every word from what is only near', async () => {
    expect(await ask({ query: 'sahil temizliyi' })).toMatchObject({ exact: true });
    expect((await ask({ query: 'sahil temzliyi' })).hits[0]).toMatchObject({
      id: 'clean',
      exact: false,
    });
    expect(await ask({ query: 'sahil xyzzyqwv' })).toMatchObject({ exact: false });
    expect(await ask()).toMatchObject({ exact: true });
  });

  it('survives every sign a filter or a query could stumble over', async () => {
    for (const query of ['"', '-', '- klub', '"sahil temiz', "' OR 1=1", '\\', '😀', '(((']) {
      await expect(ask({ query }), query).resolves.toBeDefined();
    }
  });
});

describe('hits', () => {
  it('marks the letters as they were written', async () => {
    const { hits } = await ask({ query: 'gence agac' });
    expect(hits[0]?.titleHtml).toBe('<mark>Gəncədə</mark> <mark>ağac</mark> əkək');
  });

  it('marks words found by their stem', async () => {
    const { hits } = await ask({ query: 'universitetlerinden hamisi' });
    expect(hits[0]?.snippetHtml).toContain(
      '<mark>Universitetlərin</mark> <mark>hamısına</mark> açıqdır.',
    );
    expect(hits[0]?.snippetHtml).toMatch(/^…/);
  });

  it('escapes what editors wrote', async () => {
    const { hits } = await ask({ query: 'kod' });
    expect(hits[0]?.snippetHtml).toBe('<mark>Kod</mark> &lt;yazırıq&gt; &amp; öyrənirik');
  });

  it('carries what a card shows', async () => {
    const { hits } = await ask({ query: 'sahil', locale: 'en' });
    expect(hits[0]).toEqual({
      id: 'clean',
      kind: 'volunteer-project',
      slug: 'sahil-temizliyi-clean',
      title: 'Sahil təmizliyi',
      summary: 'Könüllülərlə birlikdə sahili təmizləyirik',
      titleHtml: '<mark>Sahil</mark> təmizliyi',
      snippetHtml: 'Könüllülərlə birlikdə <mark>sahili</mark> təmizləyirik',
      regions: ['sumgait'],
      institution: null,
      interests: ['environment'],
      level: 'first-step',
      deadline: daysLater(5).toISOString(),
      open: true,
      placesLeft: 4,
      fallback: true,
      exact: true,
    });
  });

  it('tells open from closed at the moment asked, whatever was stored', async () => {
    const { hits } = await ask({ query: 'sahmat turniri' });
    expect(hits[0]).toMatchObject({ id: 'late', open: false });
  });
});

describe('filters', () => {
  it('takes values of one facet as alternatives and facets together', async () => {
    expect((await find({ region: ['ganja', 'sumgait'] })).sort()).toEqual([
      'clean',
      'code',
      'guide',
      'trees',
    ]);
    expect(await find({ region: ['ganja', 'sumgait'], kind: ['club'] })).toEqual(['code']);
    expect(await find({ interest: ['environment'], level: ['first-step'] })).toEqual(['clean']);
    expect(await find({ institutionType: ['university'] })).toEqual(['code']);
  });

  it('leaves out what is closed, asleep or past its deadline', async () => {
    expect((await find({ open: true })).sort()).toEqual([
      'clean',
      'code',
      'guide',
      'trees',
      'youth',
    ]);
  });

  it('leaves out what has no places', async () => {
    expect(await find({ places: true, interest: ['environment'] })).toEqual(['clean']);
  });

  it('finds one institution’s own, not what only names it', async () => {
    expect(await find({ institution: 'sdu' })).toEqual(['code']);
    expect(await find({ institution: 'nowhere' })).toEqual([]);
  });

  it('finds nothing for a region nobody knows', async () => {
    expect(await ask({ region: ['nowhere'] })).toMatchObject({ total: 0, hits: [] });
  });
});

describe('facets', () => {
  it('count everything that was found', async () => {
    const { facets, total } = await ask();
    expect(total).toBe(7);
    expect(facets).toEqual({
      region: { baku: 5, sumgait: 3, ganja: 2 },
      kind: { 'volunteer-project': 2, club: 3, 'student-service': 1, article: 1 },
      interest: { environment: 2, it: 2 },
      level: { 'first-step': 5, 'some-experience': 1 },
      institutionType: { university: 1 },
      open: { '1': 5 },
    });
  });

  it('keep the other values of a facet that is chosen', async () => {
    const { facets, total } = await ask({ region: ['sumgait'], kind: ['club'] });
    expect(total).toBe(1);
    expect(facets.region).toEqual({ baku: 2, sumgait: 1 });
    expect(facets.kind).toEqual({ club: 1, 'volunteer-project': 1, article: 1 });
    expect(facets.interest).toEqual({ it: 1 });
    expect(facets.open).toEqual({ '1': 1 });
  });

  it('keep the other values when words are asked too', async () => {
    const { facets, total } = await ask({ query: 'klubları', region: ['sumgait'] });
    expect(total).toBe(1);
    expect(facets.region).toEqual({ baku: 1, sumgait: 1 });
    expect(facets.kind).toEqual({ club: 1 });
    expect(facets.open).toEqual({ '1': 1 });
  });
});

describe('order and pages', () => {
  it('puts what is open and new first when nothing is asked', async () => {
    expect((await find({})).slice(0, 3)).toEqual(['trees', 'clean', 'guide']);
    expect((await find({})).at(-1)).toBe('asleep');
  });

  it('sorts by deadline, without one last and closed after', async () => {
    const kind = ['volunteer-project', 'club'] as const;
    const open = await find({ sort: 'deadline', kind: [...kind], open: true });
    expect(open).toEqual(['trees', 'clean', 'code']);
    expect((await find({ sort: 'deadline', kind: [...kind] })).at(-1)).toBe('asleep');
  });

  it('sorts words by newest', async () => {
    const ids = await find({ query: 'klub', sort: 'newest' });
    expect(ids).toEqual(['code', 'asleep']);
  });

  it('lists only what has every word when sorted, as nothing else says what fits less', async () => {
    expect((await find({ query: 'klub kod' })).sort()).toEqual(['asleep', 'code']);
    expect(await find({ query: 'klub kod', sort: 'newest' })).toEqual(['code']);
  });

  it('prefers the open one among equally good finds', async () => {
    expect((await find({ query: 'klub' })).indexOf('asleep')).toBeGreaterThan(0);
  });

  it('answers a page beyond the last with no hits and the right totals', async () => {
    expect(await ask({ page: 9 })).toMatchObject({ total: 7, page: 9, pages: 1, hits: [] });
    expect(await ask({ query: 'klub', page: 9 })).toMatchObject({ total: 2, pages: 1, hits: [] });
  });

  it('gives every entry once over the pages', async () => {
    const many = Array.from({ length: 45 }, (_, at) =>
      testEntry(`many${at}`, `Sınaq tədbiri ${at}`, { regionKeys: ['sinaq'] }),
    );
    await catalogue.writer.upsert(
      many.flatMap((entry) => buildCatalogueDocuments(entry, testTaxonomy, TEST_NOW)),
    );
    for (const query of ['', 'sınaq tədbirləri']) {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => ask({ query, region: ['sinaq'], page })),
      );
      expect(pages.map((page) => page.hits.length)).toEqual([20, 20, 5]);
      expect(pages.every((page) => page.total === 45 && page.pages === 3)).toBe(true);
      const ids = pages.flatMap((page) => page.hits.map((hit) => hit.id));
      expect(new Set(ids).size).toBe(45);
    }
    await catalogue.writer.removeEntries(
      many.map(({ kind, documentId }) => ({ kind, documentId })),
    );
  });
});
