import type { DriftedDocument } from '@office/search/sync';

import { checkSearch, type SearchCheck } from './check-search';
import { claimTurn, endTurn, nextNight, recordCheck } from './check-turn';
import { uidOfKind } from './read-entries';
import { writeOutbox } from './write-outbox';

const AGAIN_AFTER_MS = 15 * 60_000;

/**
 * Once a night, by one of all processes: compares the index with the record and notes for the
 * worker what differs, which is how writes past the document pipeline (bulk queries, an import
 * or transfer, a change by hand in the database) reach the index at last. Answers what it found,
 * null when it was not its turn or it was told to stop. When the search server is away it throws,
 * and is due again in a quarter of an hour.
 */
export async function repairSearch(
  signal: AbortSignal,
  clock: () => Date = () => new Date(),
): Promise<SearchCheck | null> {
  const token = await claimTurn('catalogue', clock());
  if (token === null) return null;
  try {
    const found = await checkSearch({ signal, report: () => undefined }, noteDrifted);
    await recordCheck('catalogue', found, clock());
    await endTurn(token, nextNight(clock()));
    tell(found);
    return found;
  } catch (error) {
    const dueAt = signal.aborted ? clock() : new Date(clock().getTime() + AGAIN_AFTER_MS);
    await endTurn(token, dueAt);
    if (signal.aborted) return null;
    throw error;
  }
}

/** One note an entry. A document that is nobody's goes only with a rebuild. */
async function noteDrifted(documents: readonly DriftedDocument[]): Promise<void> {
  const entries = new Map(
    documents.flatMap(({ entry }) => (entry === null ? [] : [[entry.documentId, entry]])),
  );
  await writeOutbox(
    [...entries.values()].map(({ kind, documentId }) => ({
      topic: 'search',
      subjectUid: uidOfKind(kind),
      subjectDocumentId: documentId,
      happened: 'entry.drifted',
    })),
  );
}

function tell({ missing, surplus, different, examples }: SearchCheck): void {
  if (missing + surplus + different === 0) return;
  strapi.log.warn(
    JSON.stringify({ event: 'search.drifted', missing, surplus, different, examples }),
  );
}
