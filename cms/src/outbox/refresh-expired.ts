import { now } from '../lib/clock';
import { uidOfKind } from './read-entries';
import { searchWriter } from './search-writer';
import { writeOutbox } from './write-outbox';

/**
 * Notes the entries that the index still holds as open although their deadline has passed, so
 * that they sink in the ranking. Filters compare deadlines themselves and do not wait for this.
 */
export async function refreshExpired(): Promise<number> {
  const expired = await (await searchWriter()).findExpired(now());
  await writeOutbox(
    expired.map(({ kind, documentId }) => ({
      topic: 'search',
      subjectUid: uidOfKind(kind),
      subjectDocumentId: documentId,
      happened: 'entry.expired',
    })),
  );
  return expired.length;
}
