import { generateEntries } from '../bench/generate-entries.ts';
import { buildCatalogueDocuments } from '../src/documents/build-catalogue-documents.ts';
import type { CatalogueDocument } from '../src/documents/catalogue-document.ts';
import type { CatalogueSource } from '../src/documents/catalogue-source.ts';
import type { TaxonomyNames } from '../src/documents/taxonomy-names.ts';
import { parseCatalogueRequest } from '../src/query/parse-catalogue-request.ts';
import type { CatalogueRequest } from '../src/query/catalogue-request.ts';
import { searchCatalogue } from '../src/query/search-catalogue.ts';
import { createSearchReader } from '../src/query/search-reader.ts';
import { createCatalogueWriter } from '../src/sync/catalogue-writer.ts';
import { AZERBAIJANI_NOUNS } from '../src/text/azerbaijani-nouns.ts';
import { rootWord } from '../src/text/stem.ts';
import { findWords } from '../src/text/words.ts';
import { SOURCE_LOCALE } from '../src/vocabulary/locales.ts';
import { toCorpusSources } from './corpus-sources.ts';
import type { EvaluationServer } from './evaluation-server.ts';
import type { CorpusEntry, JudgedQuery } from './evaluation-set.ts';
import { judge, readFound, type Verdict } from './judge-answers.ts';
import { readKnownNames } from './known-names.ts';

const ENTRIES_A_BATCH = 1_500;
const PATIENCE_MS = 30_000;

export interface EvaluationSet {
  corpus: readonly CorpusEntry[];
  queries: readonly JudgedQuery[];
  /** How many invented entries to put around the corpus. */
  unrelated: number;
}

/**
 * Loads a corpus into the server's index by the document builder of the office and asks every
 * query by the way the site asks, one after the other; verdicts are in the order of the queries.
 */
export async function evaluate(
  server: EvaluationServer,
  { corpus, queries, unrelated }: EvaluationSet,
  now: Date,
): Promise<Verdict[]> {
  const named = corpus.flatMap(({ institution }) => institution ?? []);
  const known = readKnownNames([...new Set(named)]);
  const { sources, idOf } = toCorpusSources(corpus, known, now);
  const { names } = known;
  const writer = createCatalogueWriter(server);
  const entries = [
    ...sources,
    ...generateEntries(unrelated, now, { roots: findUnrelatedNouns(corpus, queries) }),
  ];
  await writer.ensureIndex(names);
  await writer.rebuild(whileOpen(server, inBatches(entries, names, now)));
  // What is judged is what is found: a busy machine may take its time.
  const reader = createSearchReader({ ...server, timeoutMs: PATIENCE_MS });
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const startedAt = performance.now();
    const answer = await searchCatalogue(reader, toRequest(query), { now, names });
    verdicts.push(judge(query, readFound(answer, idOf), performance.now() - startedAt));
  }
  return verdicts;
}

async function* whileOpen<T>(
  { closing }: EvaluationServer,
  batches: AsyncIterable<T>,
): AsyncGenerator<T> {
  for await (const batch of batches) {
    closing.throwIfAborted();
    yield batch;
  }
}

/** Nouns that neither the corpus nor the queries have, by their roots. */
function findUnrelatedNouns(
  corpus: readonly CorpusEntry[],
  queries: readonly JudgedQuery[],
): string[] {
  const texts = [
    ...corpus.flatMap((entry) => [entry.title_az, entry.summary_az ?? '', entry.body_az ?? '']),
    ...queries.map(({ q }) => q),
  ];
  const known = new Set(
    texts
      .flatMap((text) => findWords(text).map(({ start, end }) => text.slice(start, end)))
      .map((word) => rootWord(word, SOURCE_LOCALE)),
  );
  return AZERBAIJANI_NOUNS.filter((noun) => !known.has(rootWord(noun, SOURCE_LOCALE)));
}

async function* inBatches(
  entries: readonly CatalogueSource[],
  names: TaxonomyNames,
  now: Date,
): AsyncGenerator<CatalogueDocument[]> {
  for (let at = 0; at < entries.length; at += ENTRIES_A_BATCH) {
    const batch = entries.slice(at, at + ENTRIES_A_BATCH);
    yield await Promise.resolve(
      batch.flatMap((entry) => buildCatalogueDocuments(entry, names, now)),
    );
  }
}

/** As the page and the API read what a person typed. */
function toRequest({ q, locale, filters }: JudgedQuery): CatalogueRequest {
  const params = new URLSearchParams({ q, locale });
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) params.append(name, value);
  }
  const parsed = parseCatalogueRequest(params, { strict: false });
  if (!parsed.ok) throw new Error(`A lenient reading was refused: ${parsed.error.message}`);
  return parsed.request;
}
