import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearchClient } from '../client.ts';
import { buildCatalogueDocuments } from '../documents/build-catalogue-documents.ts';
import { CATALOGUE_INDEX } from '../documents/catalogue-document.ts';
import { testEntry, testTaxonomy } from '../documents/test-entries.ts';
import { createCatalogueWriter } from './catalogue-writer.ts';
import { openTestCatalogue, type TestCatalogue } from './open-test-catalogue.ts';
import { createSearchKeys, deriveSearchKeys } from './search-keys.ts';

let catalogue: TestCatalogue;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
});

afterAll(() => catalogue.stop());

const connect = (apiKey: string) =>
  createSearchClient({ host: catalogue.host, apiKey, timeoutMs: 5_000 });

describe('createSearchKeys', () => {
  it('makes the keys that can be known beforehand', async () => {
    const { results } = await connect(catalogue.masterKey).getKeys({ limit: 100 });
    const values = results.map((key) => key.key);
    expect(values).toContain(catalogue.keys.searchKey);
    expect(values).toContain(catalogue.keys.writeKey);
    expect(catalogue.keys).toEqual(deriveSearchKeys(catalogue.masterKey));
  });

  it('changes nothing the second time', async () => {
    const before = await connect(catalogue.masterKey).getKeys({ limit: 100 });
    expect(await createSearchKeys(catalogue)).toEqual(catalogue.keys);
    expect(await connect(catalogue.masterKey).getKeys({ limit: 100 })).toEqual(before);
  });

  it('mends a key that grants something else', async () => {
    const admin = connect(catalogue.masterKey);
    const { searchKey } = catalogue.keys;
    await admin.deleteKey(searchKey);
    await admin.createKey({
      uid: '11111111-1111-4111-8111-111111111111',
      actions: ['*'],
      indexes: ['*'],
      expiresAt: null,
    });
    await createSearchKeys(catalogue);
    expect(await admin.getKey(searchKey)).toMatchObject({
      actions: ['search'],
      indexes: [CATALOGUE_INDEX],
    });
  });

  it('tells a wrong master key from an unreachable server', async () => {
    await expect(
      createSearchKeys({ host: catalogue.host, masterKey: 'not-the-master-key' }),
    ).rejects.toMatchObject({ code: 'search.key-refused' });
    await expect(
      createSearchKeys({ host: 'http://127.0.0.1:1', masterKey: catalogue.masterKey }),
    ).rejects.toMatchObject({ code: 'search.unreachable' });
  });
});

describe('the search key', () => {
  it('finds but neither reads whole documents nor writes', async () => {
    const site = connect(catalogue.keys.searchKey);
    await expect(site.index(CATALOGUE_INDEX).search('')).resolves.toBeDefined();
    const refused = { cause: { code: 'invalid_api_key' } };
    await expect(site.index(CATALOGUE_INDEX).getDocuments()).rejects.toMatchObject(refused);
    await expect(site.index(CATALOGUE_INDEX).addDocuments([{ id: 'x' }])).rejects.toMatchObject(
      refused,
    );
    await expect(site.index(CATALOGUE_INDEX).deleteAllDocuments()).rejects.toMatchObject(refused);
    await expect(site.getKeys()).rejects.toMatchObject(refused);
    const writer = createCatalogueWriter({
      host: catalogue.host,
      apiKey: catalogue.keys.searchKey,
    });
    const documents = buildCatalogueDocuments(testEntry('x', 'X'), testTaxonomy);
    await expect(writer.upsert(documents)).rejects.toMatchObject({ code: 'search.key-refused' });
  });

  it('searches no other index', async () => {
    const site = connect(catalogue.keys.searchKey);
    await expect(site.index('other').search('')).rejects.toMatchObject({
      cause: { code: 'invalid_api_key' },
    });
  });
});

describe('the write key', () => {
  it('does not make keys', async () => {
    await expect(connect(catalogue.keys.writeKey).getKeys()).rejects.toMatchObject({
      cause: { code: 'invalid_api_key' },
    });
  });
});
