import type { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSearchClient } from '../client.ts';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import type { CatalogueDocument } from '../documents/catalogue-document.ts';
import { TEST_NOW, testEntry, testTaxonomy } from '../documents/test-entries.ts';
import { buildCatalogueSettings } from '../index/catalogue-settings.ts';
import { TOWN_NAMES } from '../text/proper-names.ts';
import { createRebuilder } from './catalogue-rebuild.ts';
import { openTestCatalogue, type TestCatalogue } from './open-test-catalogue.ts';

let catalogue: TestCatalogue;
let admin: Meilisearch;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { host, masterKey } = catalogue;
  admin = createSearchClient({ host, apiKey: masterKey, timeoutMs: 5_000 });
});

afterAll(() => catalogue.stop());

/** Thirty batches of one entry, three documents each; `onAsked` runs before each is given. */
async function* thirtyBatches(
  onAsked: () => void = () => undefined,
): AsyncGenerator<CatalogueDocument[]> {
  for (let at = 0; at < 30; at += 1) {
    onAsked();
    const entry = testEntry(`entry${at}`, 'Klub');
    yield await Promise.resolve(buildCatalogueDocuments(entry, testTaxonomy, TEST_NOW));
  }
}

it('keeps few documents waiting at the server, however many there are', async () => {
  const rebuilder = createRebuilder(
    admin,
    async (uid, { upserts }) => [
      await admin.index<CatalogueDocument>(uid).addDocuments([...upserts]),
    ],
    { mostWaiting: 9, settings: () => buildCatalogueSettings(TOWN_NAMES) },
  );
  let given = 0;
  let taken = 0;
  let most = 0;
  const whenAsked = () => {
    most = Math.max(most, given - taken);
    given += 3;
  };
  await rebuilder.rebuild(thirtyBatches(whenAsked), (indexed) => (taken = indexed));
  expect(most).toBe(9);
  expect(taken).toBe(90);
});

it('tells how many documents the server has taken, up to the last', async () => {
  const told: number[] = [];
  await catalogue.writer.rebuild(thirtyBatches(), (indexed) => told.push(indexed));
  expect(told).toEqual(Array.from({ length: 30 }, (_, at) => (at + 1) * 3));
});
