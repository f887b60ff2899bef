import { writeOutbox } from '../outbox/write-outbox';
import type { Write } from './write';

/**
 * Prepares the note of a write whose subject pages show though no search document changes with
 * it: parts of entries, and names that are new.
 */
export function noteForPages({ uid, action, type }: Write): (documentId: string) => Promise<void> {
  const isPart = type.indexed === 'part';
  const isNewName = type.indexed === 'names' && action === 'create';
  return async (documentId) => {
    if (!isPart && !isNewName) return;
    const happened = isPart ? 'part.changed' : 'name.added';
    await writeOutbox([
      { topic: 'cache', subjectUid: uid, subjectDocumentId: documentId, happened },
    ]);
  };
}
