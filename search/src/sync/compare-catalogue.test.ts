import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Meilisearch } from 'meilisearch';
import { createSearchClient } from '../client.ts';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import { CATALOGUE_INDEX } from '../documents/catalogue-document.ts';
import { TEST_NOW, daysLater, testEntry, testTaxonomy } from '../documents/test-entries.ts';
import { openTestCatalogue, type TestCatalogue } from './open-test-catalogue.ts';

const MINUTE = 60_000;

let catalogue: TestCatalogue;
let admin: Meilisearch;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { host, masterKey } = catalogue;
  admin = createSearchClient({ host, apiKey: masterKey, timeoutMs: 5_000 });
});

beforeEach(() => admin.index(CATALOGUE_INDEX).deleteAllDocuments().waitTask());

afterAll(() => catalogue.stop());

function documentsOf(documentId: string, title = 'Klub', now = TEST_NOW) {
  const entry = testEntry(documentId, title, {
    body: '**Gəncə** – «İçərişəhər»',
    deadline: new Date(daysLater(1).getTime() + 123),
  });
  return buildCatalogueDocuments(entry, testTaxonomy, now);
}

const entry = (documentId: string) => ({ kind: 'club' as const, documentId });

describe('compare', () => {
  it('finds nothing in what was just written', async () => {
    const upserts = [...documentsOf('one'), ...documentsOf('two')];
    await catalogue.writer.upsert(upserts);
    const changes = { upserts, removals: [entry('gone')] };
    expect(await catalogue.writer.compare(changes, TEST_NOW)).toEqual([]);
  });

  it('tells what is missing, what is too much and what says something else', async () => {
    await catalogue.writer.upsert([...documentsOf('one', 'Köhnə').slice(0, 2)]);
    await catalogue.writer.upsert(documentsOf('gone'));
    const changes = { upserts: documentsOf('one', 'Yeni'), removals: [entry('gone')] };
    const found = await catalogue.writer.compare(changes, TEST_NOW);
    expect(found).toHaveLength(6);
    expect(found).toEqual(
      expect.arrayContaining([
        { id: 'club-one-az', drift: 'different', entry: entry('one') },
        { id: 'club-one-en', drift: 'different', entry: entry('one') },
        { id: 'club-one-ru', drift: 'missing', entry: entry('one') },
        { id: 'club-gone-az', drift: 'surplus', entry: entry('gone') },
      ]),
    );
  });

  it('sees a single changed value, also in what is only there for matching', async () => {
    const [document] = documentsOf('one');
    await catalogue.writer.upsert(documentsOf('one'));
    const changed = { id: 'club-one-az', s: { ...document?.s, bodyStems: 'başqa' } };
    await admin.index(CATALOGUE_INDEX).updateDocuments([changed]).waitTask();
    const changes = { upserts: documentsOf('one'), removals: [] };
    expect(await catalogue.writer.compare(changes, TEST_NOW)).toEqual([
      { id: 'club-one-az', drift: 'different', entry: entry('one') },
    ]);
  });

  it('lets a deadline pass for five minutes before the index must know', async () => {
    await catalogue.writer.upsert(documentsOf('one'));
    const passed = daysLater(1).getTime() + 123;
    const compareAfter = (minutes: number) => {
      const now = new Date(passed + minutes * MINUTE);
      const upserts = documentsOf('one', 'Klub', now);
      return catalogue.writer.compare({ upserts, removals: [] }, now);
    };
    expect(await compareAfter(4)).toEqual([]);
    expect(await compareAfter(6)).toHaveLength(3);
  });

  it('names no entry for a document no entry would write', async () => {
    const [document] = documentsOf('one');
    const stray = { ...document, id: 'written-by-hand' };
    await admin.index(CATALOGUE_INDEX).addDocuments([stray]).waitTask();
    const changes = { upserts: [], removals: [entry('one')] };
    expect(await catalogue.writer.compare(changes, TEST_NOW)).toEqual([
      { id: 'written-by-hand', drift: 'surplus', entry: null },
    ]);
  });

  it('throws when the server cannot be asked', async () => {
    await admin.index(CATALOGUE_INDEX).delete().waitTask();
    const changes = { upserts: documentsOf('one'), removals: [] };
    await expect(catalogue.writer.compare(changes, TEST_NOW)).rejects.toMatchObject({
      code: 'search.not-indexed',
    });
    await catalogue.writer.ensureIndex();
  });
});

describe('listDocuments', () => {
  it('tells every document once, with its entry', async () => {
    const upserts = Array.from({ length: 400 }, (_, at) => documentsOf(`e${at}`)).flat();
    await catalogue.writer.upsert(upserts);
    await admin
      .index(CATALOGUE_INDEX)
      .addDocuments([{ id: 'by-hand' }])
      .waitTask();
    const listed = new Map<string, unknown>();
    for await (const page of catalogue.writer.listDocuments()) {
      for (const { id, entry: owner } of page) listed.set(id, owner);
    }
    expect(listed.size).toBe(1_201);
    expect(listed.get('club-e7-ru')).toEqual(entry('e7'));
    expect(listed.get('by-hand')).toBeNull();
  });
});
