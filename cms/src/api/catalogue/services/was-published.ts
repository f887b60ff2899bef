import { CATALOGUE_KINDS } from '@office/search';

import { wasDeleted } from '../../../audit/was-deleted';
import { rowsOf } from '../../../document-pipeline/rows';
import { CATALOGUE_SOURCES } from './catalogue-sources';

const UIDS = CATALOGUE_KINDS.map((kind) => CATALOGUE_SOURCES[kind].uid);

/**
 * Whether an entry whose documentId starts with `shortId` could once be read: its drafts were
 * published before, or the audit trail knows of its deletion. Of a draft nobody has seen it says
 * no. To be asked of ids that no published entry has.
 */
export async function wasPublished(shortId: string): Promise<boolean> {
  return (await hasOldDraft(shortId)) || (await wasDeleted(UIDS, shortId));
}

async function hasOldDraft(shortId: string): Promise<boolean> {
  const where = { documentId: { $startsWith: shortId }, firstPublishedAt: { $notNull: true } };
  for (const uid of UIDS) {
    const row = await rowsOf<{ id: number }>(uid).findOne({ select: ['id'], where });
    if (row !== null) return true;
  }
  return false;
}
