import { isEditorialUid } from '../document-pipeline/described-types';
import { canReadType, readableRows, type PanelRow } from './panel-documents';

/** How many documents there are of each kind, as the homepage's widget wants them. */
export interface DocumentCounts {
  draft: number;
  published: number;
  modified: number;
}

/**
 * Counts, of every type, the documents the admin may read. A type without drafts counts as
 * published; a document whose draft differs from what is published as modified.
 */
export async function countOwnDocuments(userAbility: unknown): Promise<DocumentCounts> {
  const counts: DocumentCounts = { draft: 0, published: 0, modified: 0 };
  const uids = Object.keys(strapi.contentTypes).filter(isContent);
  for (const uid of uids) {
    if (!canReadType(userAbility, uid)) continue;
    if (isEditorialUid(uid)) await countEditorial(counts, userAbility, uid);
    else counts.published += (await readableRows(userAbility, uid, {})).length;
  }
  return counts;
}

async function countEditorial(
  counts: DocumentCounts,
  userAbility: unknown,
  uid: string,
): Promise<void> {
  const drafts = await lastChanges(userAbility, uid, 'draft');
  const published = await lastChanges(userAbility, uid, 'published');
  for (const [documentId, changedAt] of drafts) {
    const publishedAt = published.get(documentId);
    if (publishedAt === undefined) counts.draft += 1;
    else counts[publishedAt === changedAt ? 'published' : 'modified'] += 1;
  }
}

/** When each document last changed, in whatever language. */
async function lastChanges(
  userAbility: unknown,
  uid: string,
  status: 'draft' | 'published',
): Promise<Map<string, number>> {
  const rows: PanelRow[] = await readableRows(userAbility, uid, { locale: '*', status });
  const last = new Map<string, number>();
  for (const { documentId, updatedAt } of rows) {
    last.set(documentId, Math.max(last.get(documentId) ?? 0, new Date(updatedAt).getTime()));
  }
  return last;
}

/** The office's books about itself are no content, and soon longer than all of it. */
function isContent(uid: string): boolean {
  return uid.startsWith('api::') && !uid.startsWith('api::platform.');
}
