import { openEvaluationServer } from '../evaluation/evaluation-server.ts';
import { buildCatalogueDocuments } from '../src/documents/build-catalogue-documents.ts';
import type { CatalogueDocument } from '../src/documents/catalogue-document.ts';
import type { CatalogueRequest } from '../src/query/catalogue-request.ts';
import { findForHome } from '../src/query/find-for-home.ts';
import { searchCatalogue } from '../src/query/search-catalogue.ts';
import { createSearchReader } from '../src/query/search-reader.ts';
import { createCatalogueWriter } from '../src/sync/catalogue-writer.ts';
import { benchTaxonomy, generateEntries, generateQueries } from './generate-entries.ts';

/**
 * Measures how long the site waits for search, on the local server or on the Meilisearch at
 * MEILI_HOST, in an index of its own. `node bench/query.bench.ts [documents]`, or N; an entry
 * is three documents.
 */
const DOCUMENTS = Number(process.argv[2] ?? process.env['N'] ?? 10_000);
const ENTRIES = Math.ceil(DOCUMENTS / 3);
const NOW = new Date('2026-03-02T08:00:00Z');
const EVERYTHING: CatalogueRequest = {
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
};

const QUERIES = generateQueries(200);
/** A request that does nothing takes about 1 ms; 44 ms means compressed answers are back. */
const LONGEST_ROUND_TRIP_MS = 20;

const server = await openEvaluationServer(process.env);
try {
  await fillCatalogue();
  const reader = createSearchReader(server);
  const nothing = { q: '', filter: ['locale = "none"'], page: 1, hitsPerPage: 0, facets: [] };
  const ask = (changes: Partial<CatalogueRequest>) =>
    searchCatalogue(reader, { ...EVERYTHING, ...changes }, { now: NOW, names: benchTaxonomy });

  await measure('warm up', (query) => ask({ query }));
  const roundTrip = await measure('a request that finds nothing', () => reader.each([nothing]));
  await measure('words, facets, highlights', (query) => ask({ query }));
  for (const words of [1, 2, 3, 5]) {
    const queries = generateQueries(200, words, { words });
    await measure(`  ${words} words, asked the first time`, (query) => ask({ query }), queries);
  }
  await measure('words, two facets chosen', (query) =>
    ask({ query, region: ['ganja'], kind: ['club'] }),
  );
  await measure('words, open, by deadline', (query) =>
    ask({ query, open: true, sort: 'deadline' }),
  );
  await measure('no words, two facets chosen', () => ask({ region: ['baku'], interest: ['it'] }));
  await measure('home page', () =>
    findForHome(reader, { locale: 'az', regionKeys: ['baku', 'sumgait', 'ganja'] }, NOW),
  );
  if (roundTrip > LONGEST_ROUND_TRIP_MS) {
    throw new Error(`A round trip takes ${roundTrip.toFixed(1)} ms: are answers compressed?`);
  }
} finally {
  await server.close();
}

async function fillCatalogue(): Promise<void> {
  const entries = generateEntries(ENTRIES, NOW);
  const startedAt = performance.now();
  const writer = createCatalogueWriter(server);
  await writer.ensureIndex(benchTaxonomy);
  const count = await writer.rebuild(inBatches());
  const seconds = (performance.now() - startedAt) / 1000;
  const megabytes = (process.memoryUsage().rss / 1e6).toFixed(0);
  console.log(
    `${count} documents built and indexed in ${seconds.toFixed(1)} s, ${megabytes} MB resident`,
  );

  async function* inBatches(): AsyncGenerator<CatalogueDocument[]> {
    for (let at = 0; at < entries.length; at += 500) {
      yield await Promise.resolve(
        entries
          .slice(at, at + 500)
          .flatMap((entry) => buildCatalogueDocuments(entry, benchTaxonomy, NOW)),
      );
    }
  }
}

/** Answers the median in milliseconds. */
async function measure(
  name: string,
  run: (query: string) => Promise<unknown>,
  queries: readonly string[] = QUERIES,
): Promise<number> {
  const times: number[] = [];
  for (const query of queries) {
    const startedAt = performance.now();
    await run(query);
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? NaN;
  const figures = [0.5, 0.95, 0.99, 1].map((share) => at(share).toFixed(1).padStart(7)).join(' ');
  console.log(`${name.padEnd(34)} p50 p95 p99 max ms ${figures}`);
  return at(0.5);
}
