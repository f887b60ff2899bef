import type { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSearchClient } from '../client.ts';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import { CATALOGUE_INDEX, type CatalogueDocument } from '../documents/catalogue-document.ts';
import { TEST_NOW, daysLater, testEntry, testTaxonomy } from '../documents/test-entries.ts';
import { SearchTaskError } from '../errors.ts';
import { CATALOGUE_SETTINGS } from '../index/catalogue-settings.ts';
import { openTestCatalogue, type TestCatalogue } from './open-test-catalogue.ts';

let catalogue: TestCatalogue;
let admin: Meilisearch;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { host, masterKey } = catalogue;
  admin = createSearchClient({ host, apiKey: masterKey, timeoutMs: 5_000 });
});

beforeEach(() => catalogue.writer.rebuild(inBatches()));

afterAll(() => catalogue.stop());

function documentsOf(documentId: string, title = 'Klub', deadline: Date | null = null) {
  const entry = testEntry(documentId, title, { deadline });
  return buildCatalogueDocuments(entry, testTaxonomy, TEST_NOW);
}

async function* inBatches(...batches: CatalogueDocument[][]): AsyncGenerator<CatalogueDocument[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

async function storedTitles(): Promise<string[]> {
  const { results } = await admin.index(CATALOGUE_INDEX).getDocuments({ limit: 100 });
  return results
    .filter((document) => document['locale'] === 'az')
    .map((document) => `${String(document['documentId'])}: ${String(document['title'])}`)
    .sort();
}

async function countTasks(): Promise<number> {
  return (await admin.tasks.getTasks({ limit: 1 })).total;
}

describe('ensureIndex', () => {
  it('gives the index our settings', async () => {
    const settings = await admin.index(CATALOGUE_INDEX).getSettings();
    expect(settings.searchableAttributes).toEqual(CATALOGUE_SETTINGS.searchableAttributes);
    expect(settings.rankingRules).toEqual(CATALOGUE_SETTINGS.rankingRules);
    expect(settings.pagination?.maxTotalHits).toBe(CATALOGUE_SETTINGS.pagination.maxTotalHits);
  });

  it('changes nothing when nothing differs', async () => {
    const before = await countTasks();
    await catalogue.writer.ensureIndex();
    expect(await countTasks()).toBe(before);
  });

  it('repairs settings that differ', async () => {
    await admin.index(CATALOGUE_INDEX).updateStopWords(['klub']).waitTask();
    await catalogue.writer.ensureIndex();
    expect(await admin.index(CATALOGUE_INDEX).getStopWords()).not.toContain('klub');
  });

  it('leaves an index that others filled by other rules as it is, until it is rebuilt', async () => {
    await catalogue.writer.upsert(documentsOf('one'));
    await admin.index(CATALOGUE_INDEX).updateStopWords(['klub', 'builder0']).waitTask();
    expect(await catalogue.writer.ensureIndex(testTaxonomy)).toBe('outdated');
    await catalogue.writer.upsert(documentsOf('two'));
    expect(await admin.index(CATALOGUE_INDEX).getStopWords()).toContain('builder0');
    await catalogue.writer.rebuild(inBatches(documentsOf('one'), documentsOf('two')));
    expect(await catalogue.writer.ensureIndex(testTaxonomy)).toBe('current');
    expect(await storedTitles()).toEqual(['one: Klub', 'two: Klub']);
  });

  it('tells an index names that changed without a rebuild', async () => {
    await catalogue.writer.upsert(documentsOf('one'));
    const { proper, ...others } = testTaxonomy;
    const spellings = [...proper.spellings, ['ucar', 'udjar']];
    const renamed = { ...others, proper: { ...proper, spellings } };
    expect(await catalogue.writer.ensureIndex(renamed)).toBe('current');
    expect(await admin.index(CATALOGUE_INDEX).getSynonyms()).toMatchObject({ ucar: ['udjar'] });
    await catalogue.writer.ensureIndex(testTaxonomy);
  });

  it('creates a missing index once when two instances start together', async () => {
    await admin.index(CATALOGUE_INDEX).delete().waitTask();
    await Promise.all([catalogue.writer.ensureIndex(), catalogue.writer.ensureIndex()]);
    expect((await catalogue.writer.stats()).documents).toBe(0);
  });
});

describe('apply', () => {
  it('writes additions and removals and waits until they can be found', async () => {
    await catalogue.writer.upsert([...documentsOf('one'), ...documentsOf('two')]);
    await catalogue.writer.apply({
      upserts: documentsOf('three', 'Üçüncü'),
      removals: [{ kind: 'club', documentId: 'one' }],
    });
    expect(await storedTitles()).toEqual(['three: Üçüncü', 'two: Klub']);
    expect(await catalogue.writer.stats()).toEqual({ documents: 6, indexing: false });
  });

  it('gathers many changes into one task for each kind of change', async () => {
    const before = await countTasks();
    await catalogue.writer.apply({
      upserts: Array.from({ length: 30 }, (_, at) => documentsOf(`e${at}`)).flat(),
      removals: Array.from({ length: 30 }, (_, at) => ({ kind: 'club', documentId: `g${at}` })),
    });
    expect(await countTasks()).toBe(before + 2);
  });

  it('asks nothing of the server when nothing waits', async () => {
    const before = await countTasks();
    await catalogue.writer.apply({ upserts: [], removals: [] });
    expect(await countTasks()).toBe(before);
  });

  it('replaces a document whole', async () => {
    await catalogue.writer.upsert(documentsOf('one', 'Köhnə', daysLater(3)));
    await catalogue.writer.upsert(documentsOf('one', 'Yeni'));
    const stored = await admin.index(CATALOGUE_INDEX).getDocument('club-one-az');
    expect(stored).toMatchObject({ title: 'Yeni', deadline: null });
  });

  it('keeps an entry that is both removed and written', async () => {
    await catalogue.writer.apply({
      upserts: documentsOf('one'),
      removals: [{ kind: 'club', documentId: 'one' }],
    });
    expect(await storedTitles()).toEqual(['one: Klub']);
  });

  it('throws with the reason when the server accepts a change and fails', async () => {
    const broken = { ...documentsOf('one')[0], id: 'not allowed: ə' } as CatalogueDocument;
    const failure = catalogue.writer.upsert([broken]);
    await expect(failure).rejects.toBeInstanceOf(SearchTaskError);
    await expect(failure).rejects.toMatchObject({
      code: 'search.task-failed',
      taskCode: 'invalid_document_id',
    });
  });
});

describe('rebuild', () => {
  it('leaves exactly what was given, in one index', async () => {
    await catalogue.writer.upsert(documentsOf('gone'));
    const count = await catalogue.writer.rebuild(inBatches(documentsOf('a'), documentsOf('b')));
    expect(count).toBe(6);
    expect(await storedTitles()).toEqual(['a: Klub', 'b: Klub']);
    const { results } = await admin.getRawIndexes();
    expect(results.map((index) => index.uid)).toEqual([CATALOGUE_INDEX]);
  });

  it('serves the present index until the new one is complete', async () => {
    await catalogue.writer.upsert(documentsOf('old'));
    const seen: string[][] = [];
    async function* watched() {
      yield documentsOf('new');
      seen.push(await storedTitles());
    }
    await catalogue.writer.rebuild(watched());
    expect(seen).toEqual([['old: Klub']]);
    expect(await storedTitles()).toEqual(['new: Klub']);
  });

  it('ends with what was changed meanwhile', async () => {
    async function* interrupted() {
      yield [...documentsOf('kept', 'Oxunan'), ...documentsOf('removed')];
      await catalogue.writer.apply({
        upserts: documentsOf('kept', 'Dəyişən'),
        removals: [{ kind: 'club', documentId: 'removed' }],
      });
      yield documentsOf('last');
    }
    await catalogue.writer.rebuild(interrupted());
    expect(await storedTitles()).toEqual(['kept: Dəyişən', 'last: Klub']);
  });

  it('keeps the present index when reading the entries fails', async () => {
    await catalogue.writer.upsert(documentsOf('old'));
    async function* failing() {
      yield documentsOf('new');
      await Promise.reject(new Error('the record is gone'));
    }
    await expect(catalogue.writer.rebuild(failing())).rejects.toThrow('the record is gone');
    expect(await storedTitles()).toEqual(['old: Klub']);
    const { results } = await admin.getRawIndexes();
    expect(results.map((index) => index.uid)).toEqual([CATALOGUE_INDEX]);
  });
});

describe('findExpired', () => {
  it('names entries stored as open whose deadline has passed', async () => {
    await catalogue.writer.upsert([
      ...documentsOf('soon', 'Klub', daysLater(1)),
      ...documentsOf('later', 'Klub', daysLater(3)),
      ...documentsOf('passed', 'Klub', daysLater(-1)),
      ...documentsOf('never'),
    ]);
    expect(await catalogue.writer.findExpired(daysLater(2))).toEqual([
      { kind: 'club', documentId: 'soon' },
    ]);
  });
});
