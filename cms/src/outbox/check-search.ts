import {
  type CatalogueWriter,
  type Drift,
  type DriftedDocument,
  SearchUnavailableError,
  type StoredDocument,
} from '@office/search/sync';

import { now } from '../lib/clock';
import type { CommandWatch } from '../lib/operator-commands';
import { countPublishedEntries, findPublishedAmong, findPublishedEntries } from './find-entries';
import { projectEntries } from './project-entries';
import { uidOfKind } from './read-entries';
import { readNames } from './read-names';
import { forgetSearchWriter, searchWriter } from './search-writer';
import { splitWaiting } from './split-waiting';

/** How many documents of the index differ from the record, by how. */
export interface SearchCheck extends Record<Drift, number> {
  /** Published entries there were. */
  entries: number;
  /** Documents not judged, because the worker still has to do or has just done something there. */
  waiting: number;
  /** The first few that differ. */
  examples: string[];
}

type OnDrift = (documents: readonly DriftedDocument[]) => Promise<void>;

const MOST_EXAMPLES = 20;

/**
 * Compares every published entry with its documents in the index, and every document of the index
 * with the published entries, a page at a time; changes nothing. `onDrift` hears of what differs,
 * page by page. Throws SearchUnavailableError, or what the watch aborts with.
 */
export async function checkSearch(
  watch: CommandWatch,
  onDrift: OnDrift = () => Promise.resolve(),
): Promise<SearchCheck> {
  const since = new Date();
  const entries = await countPublishedEntries();
  const check = { entries, missing: 0, surplus: 0, different: 0, waiting: 0 };
  const examples: string[] = [];
  try {
    const writer = await searchWriter();
    for await (const page of findDrift(writer, watch, entries)) {
      const { settled, waiting } = await splitWaiting(page, since);
      check.waiting += waiting.length;
      for (const { id, drift } of settled) {
        check[drift] += 1;
        if (examples.length < MOST_EXAMPLES) examples.push(`${drift}: ${id}`);
      }
      if (settled.length > 0) await onDrift(settled);
    }
  } catch (error) {
    if (error instanceof SearchUnavailableError) forgetSearchWriter();
    throw error;
  }
  return { ...check, examples };
}

async function* findDrift(
  writer: CatalogueWriter,
  watch: CommandWatch,
  total: number,
): AsyncGenerator<DriftedDocument[]> {
  yield* findWrongEntries(writer, watch, total);
  yield* findSurplus(writer, watch);
}

/** Missing and different documents; also those of entries unpublished this very moment. */
async function* findWrongEntries(
  writer: CatalogueWriter,
  watch: CommandWatch,
  total: number,
): AsyncGenerator<DriftedDocument[]> {
  const names = await readNames();
  let done = 0;
  for await (const page of findPublishedEntries()) {
    watch.signal.throwIfAborted();
    const drifted = await writer.compare(await projectEntries([page], names), now());
    // Those that are nobody's are found below, wherever they stand.
    yield drifted.filter(({ entry }) => entry !== null);
    done += page.documentIds.length;
    watch.report({ what: 'entries', done, total: Math.max(done, total) });
  }
}

/** Documents of entries that are not published, and documents that are nobody's. */
async function* findSurplus(
  writer: CatalogueWriter,
  watch: CommandWatch,
): AsyncGenerator<DriftedDocument[]> {
  const { documents: total } = await writer.stats();
  let done = 0;
  for await (const page of writer.listDocuments()) {
    watch.signal.throwIfAborted();
    const published = await publishedAmong(page);
    yield page
      .filter(({ entry }) => entry === null || !published.has(entry.documentId))
      .map(({ id, entry }) => ({ id, entry, drift: 'surplus' as const }));
    done += page.length;
    watch.report({ what: 'documents', done, total: Math.max(done, total) });
  }
}

async function publishedAmong(page: readonly StoredDocument[]): Promise<Set<string>> {
  const published = new Set<string>();
  const entries = page.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    const own = entries.filter((entry) => entry.kind === kind).map((entry) => entry.documentId);
    const uid = uidOfKind(kind);
    for (const documentId of await findPublishedAmong(uid, own)) published.add(documentId);
  }
  return published;
}
