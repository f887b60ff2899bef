import { readTestSearchServer } from '../../tests/env.ts';
import { startLocalServer } from '../testing/index.ts';
import { createSearchKeys } from './search-keys.ts';
import { createCatalogueWriter, type CatalogueWriter } from './catalogue-writer.ts';
import type { SearchKeys } from './search-keys.ts';

const MASTER_KEY = 'a-master-key-for-tests-only';

export interface TestCatalogue {
  host: string;
  masterKey: string;
  keys: SearchKeys;
  writer: CatalogueWriter;
  stop(): Promise<void>;
}

/**
 * An empty catalogue on the local server, or on the Meilisearch at TEST_MEILI_HOST, so that both
 * are held to the same tests (`TEST_MEILI_HOST=… vitest run --no-file-parallelism`).
 */
export async function openTestCatalogue(): Promise<TestCatalogue> {
  const server = await startServer();
  const keys = await createSearchKeys(server);
  const writer = createCatalogueWriter({ host: server.host, apiKey: keys.writeKey });
  await writer.rebuild(noBatches());
  return { host: server.host, masterKey: server.masterKey, keys, writer, stop: server.stop };
}

async function startServer() {
  const given = readTestSearchServer();
  if (given !== null) return { ...given, stop: () => Promise.resolve() };
  const server = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
  return { host: server.host, masterKey: MASTER_KEY, stop: () => server.stop() };
}

async function* noBatches(): AsyncGenerator<never[]> {}
