import { buildCatalogueDocuments } from '../src/documents/build-catalogue-documents.ts';
import type { CatalogueDocument } from '../src/documents/catalogue-document.ts';
import type { CatalogueRequest } from '../src/query/catalogue-request.ts';
import { findForHome } from '../src/query/find-for-home.ts';
import { searchCatalogue } from '../src/query/search-catalogue.ts';
import { createSearchReader } from '../src/query/search-reader.ts';
import { openTestCatalogue } from '../src/sync/open-test-catalogue.ts';
import { benchTaxonomy, generateEntries, generateQueries } from './generate-entries.ts';

/**
 * Measures how long the site waits for search, on the local server or on the Meilisearch at
 * TEST_MEILI_HOST. `node bench/query.bench.ts [entries]`; an entry is three documents.
 */
const ENTRIES = Number(process.argv[2] ?? 3_334);
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

const catalogue = await openTestCatalogue();
try {
  await fillCatalogue();
  const reader = createSearchReader({ host: catalogue.host, apiKey: catalogue.keys.searchKey });
  const nothing = { q: '', filter: ['locale = "none"'], page: 1, hitsPerPage: 0, facets: [] };
  const ask = (changes: Partial<CatalogueRequest>) =>
    searchCatalogue(reader, { ...EVERYTHING, ...changes }, { now: NOW, names: benchTaxonomy });

  await measure('warm up', (query) => ask({ query }));
  const roundTrip = await measure('a request that finds nothing', () => reader.each([nothing]));
  await measure('words, facets, highlights', (query) => ask({ query }));
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
  await catalogue.stop();
}

async function fillCatalogue(): Promise<void> {
  const entries = generateEntries(ENTRIES, NOW);
  const startedAt = performance.now();
  await catalogue.writer.ensureIndex(benchTaxonomy);
  const count = await catalogue.writer.rebuild(inBatches());
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${count} documents built and indexed in ${seconds.toFixed(1)} s`);

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
async function measure(name: string, run: (query: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const query of QUERIES) {
    const startedAt = performance.now();
    await run(query);
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? NaN;
  const figures = [0.5, 0.95, 1].map((share) => at(share).toFixed(1).padStart(7)).join(' ');
  console.log(`${name.padEnd(30)} p50 p95 max ms ${figures}`);
  return at(0.5);
}
