import { now } from '../lib/clock';
import { EDITORIAL_UIDS } from '../document-pipeline/described-types';
import { KIND_OF } from './read-entries';
import { searchWriter } from './search-writer';
import { writeOutbox } from './write-outbox';

/**
 * Notes the entries that the index still holds as open although their deadline has passed, so
 * that they sink in the ranking. Filters compare deadlines themselves and do not wait for this.
 */
export async function refreshExpired(): Promise<number> {
  const expired = await (await searchWriter()).findExpired(now());
  await writeOutbox(
    expired.flatMap(({ kind, documentId }) => {
      const subjectUid = EDITORIAL_UIDS.find((uid) => KIND_OF[uid] === kind);
      if (subjectUid === undefined) return [];
      return [
        {
          topic: 'search' as const,
          subjectUid,
          subjectDocumentId: documentId,
          happened: 'entry.expired',
        },
      ];
    }),
  );
  return expired.length;
}
