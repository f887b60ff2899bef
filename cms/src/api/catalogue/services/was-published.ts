import { CATALOGUE_KINDS } from '@office/search';

import { AUDIT_UID } from '../../../audit/leave-audit-entry';
import { rowsOf } from '../../../document-pipeline/rows';
import { CATALOGUE_SOURCES } from './catalogue-sources';

const UIDS = CATALOGUE_KINDS.map((kind) => CATALOGUE_SOURCES[kind].uid);
/** A documentId has twenty-four characters, of which `z` is the last in order. */
const LAST = (shortId: string) => shortId.padEnd(24, 'z');

/**
 * Whether an entry whose documentId starts with `shortId` could once be read: its drafts were
 * published before, or the audit trail knows of its deletion. Of a draft nobody has seen it says
 * no. To be asked of ids that no published entry has.
 */
export async function wasPublished(shortId: string): Promise<boolean> {
  return (await hasOldDraft(shortId)) || (await wasDeleted(shortId));
}

async function hasOldDraft(shortId: string): Promise<boolean> {
  const where = { documentId: { $startsWith: shortId }, firstPublishedAt: { $notNull: true } };
  for (const uid of UIDS) {
    const row = await rowsOf<{ id: number }>(uid).findOne({ select: ['id'], where });
    if (row !== null) return true;
  }
  return false;
}

/** Deleting the Azerbaijani version deletes all; the trail grows for ever, so its index is used. */
async function wasDeleted(shortId: string): Promise<boolean> {
  const subjectDocumentId = {
    $gte: shortId,
    $lte: LAST(shortId),
    $startsWith: shortId,
  };
  const row = await rowsOf<{ id: number }>(AUDIT_UID).findOne({
    select: ['id'],
    where: { subjectDocumentId, subjectUid: { $in: UIDS }, action: 'delete', language: '*' },
  });
  return row !== null;
}
