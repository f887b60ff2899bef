import type { DriftedDocument } from '@office/search/sync';

import { rowsOf } from '../document-pipeline/rows';
import { OUTBOX_UID } from './write-outbox';

interface Split {
  /** Nobody is about to put these right. */
  settled: DriftedDocument[];
  /** The worker has still to do, or has done since the comparison began, something about these. */
  waiting: DriftedDocument[];
}

const NAMES = ['names.changed', 'names.lost'];

/**
 * Parts documents that differ by whether the outbox speaks of their entry: a note waits, or was
 * worked on at or after `since`, which must lie before the entries were read. Notes given up do
 * not count: nobody works on them any more. Call it after the comparison.
 */
export async function splitWaiting(
  documents: readonly DriftedDocument[],
  since: Date,
): Promise<Split> {
  if (documents.length === 0) return { settled: [], waiting: [] };
  const alive = {
    topic: 'search',
    $or: [{ state: 'pending' }, { state: 'done', updatedAt: { $gte: since } }],
  };
  const documentIds = documents.flatMap(({ entry }) => (entry === null ? [] : [entry.documentId]));
  const notes = await rowsOf<{ subjectDocumentId: string; happened: string }>(OUTBOX_UID).findMany({
    where: {
      $and: [
        alive,
        {
          $or: [
            { subjectDocumentId: { $in: [...new Set(documentIds)] } },
            { happened: { $in: NAMES } },
          ],
        },
      ],
    },
    select: ['subjectDocumentId', 'happened'],
  });
  const noted = new Set(notes.map(({ subjectDocumentId }) => subjectDocumentId));
  // A name's note writes published entries anew, whichever carry it; it removes nothing.
  const isRenaming = notes.some(({ happened }) => NAMES.includes(happened));
  const isWaiting = ({ entry, drift }: DriftedDocument) =>
    entry !== null && (noted.has(entry.documentId) || (isRenaming && drift !== 'surplus'));
  return {
    settled: documents.filter((document) => !isWaiting(document)),
    waiting: documents.filter(isWaiting),
  };
}
