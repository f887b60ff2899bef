import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearchClient } from '../client.ts';
import { CATALOGUE_INDEX } from '../documents/catalogue-document.ts';
import { TEST_NOW } from '../documents/test-entries.ts';
import { SearchUnavailableError } from '../errors.ts';
import { openTestCatalogue, type TestCatalogue } from '../sync/open-test-catalogue.ts';
import { parseCatalogueRequest } from './parse-catalogue-request.ts';
import { searchCatalogue } from './search-catalogue.ts';
import { createSearchReader } from './search-reader.ts';

let catalogue: TestCatalogue;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
});

afterAll(async () => {
  await catalogue.writer.ensureIndex();
  await catalogue.stop();
});

function search(query: string, server: { host: string; apiKey: string }) {
  const parsed = parseCatalogueRequest(new URLSearchParams({ q: query }), { strict: true });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return searchCatalogue(createSearchReader(server), parsed.request, {
    now: TEST_NOW,
  });
}

describe('an outage never looks like an empty list', () => {
  it.each(['', 'klub'])('when nobody answers to %j', async (query) => {
    const failure = search(query, { host: 'http://127.0.0.1:1', apiKey: 'key' });
    await expect(failure).rejects.toBeInstanceOf(SearchUnavailableError);
    await expect(failure).rejects.toMatchObject({ code: 'search.unreachable' });
  });

  it.each(['', 'klub'])('when the key is refused for %j', async (query) => {
    const failure = search(query, { host: catalogue.host, apiKey: 'not-a-key' });
    await expect(failure).rejects.toMatchObject({ code: 'search.key-refused' });
  });

  it.each(['', 'klub'])('when nothing is indexed yet for %j', async (query) => {
    const { host, keys, masterKey } = catalogue;
    const admin = createSearchClient({ host, apiKey: masterKey, timeoutMs: 5_000 });
    await admin.deleteIndexIfExists(CATALOGUE_INDEX);
    const failure = search(query, { host, apiKey: keys.searchKey });
    await expect(failure).rejects.toMatchObject({ code: 'search.not-indexed' });
  });
});
