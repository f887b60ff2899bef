import { writeOutbox } from '../outbox/write-outbox';
import type { Write } from './write';

/**
 * Prepares the search note of a write and answers the function that writes it once the document
 * is known. A name that is removed can no longer be found in the entries it was part of, so its
 * note asks for all entries to be read again.
 */
export function noteForSearch(write: Write): (documentId: string) => Promise<void> {
  const { uid, action, type } = write;
  return async (documentId) => {
    if (type.indexed === null || type.indexed === 'part') return;
    const isNewName = type.indexed === 'names' && action === 'create';
    if (isNewName) return;
    const isLostName = type.indexed === 'names' && action === 'delete';
    await writeOutbox([
      {
        topic: 'search',
        subjectUid: uid,
        subjectDocumentId: documentId,
        happened: isLostName
          ? 'names.lost'
          : type.indexed === 'names'
            ? 'names.changed'
            : 'entry.changed',
      },
    ]);
  };
}
