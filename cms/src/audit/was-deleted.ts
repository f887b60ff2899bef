import { rowsOf } from '../document-pipeline/rows';
import { AUDIT_UID } from './leave-audit-entry';

/** A documentId has twenty-four characters, of which `z` is the last in order. */
const LAST = (shortId: string) => shortId.padEnd(24, 'z');

/**
 * Whether the trail knows that an entry of one of these types, whose documentId starts with
 * `shortId`, was deleted. Deleting the Azerbaijani version deletes all; the trail grows for ever,
 * so its index is used.
 */
export async function wasDeleted(uids: readonly string[], shortId: string): Promise<boolean> {
  const subjectDocumentId = {
    $gte: shortId,
    $lte: LAST(shortId),
    $startsWith: shortId,
  };
  const row = await rowsOf<{ id: number }>(AUDIT_UID).findOne({
    select: ['id'],
    where: { subjectDocumentId, subjectUid: { $in: uids }, action: 'delete', language: '*' },
  });
  return row !== null;
}
