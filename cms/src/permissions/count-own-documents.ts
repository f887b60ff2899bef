import type { UID } from '@strapi/strapi';

import { canReadType, readableWhere } from './panel-documents';

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
    const found = await countType(userAbility, uid as UID.ContentType);
    counts.draft += found.draft;
    counts.published += found.published;
    counts.modified += found.modified;
  }
  return counts;
}

/** PostgreSQL counts in texts. */
interface KindCount {
  kind: keyof DocumentCounts;
  count: number | string;
}

/** In which kind a document falls, over its rows of all languages; as Strapi's own widget does. */
const KIND = `case
  when max(case when published_at is not null then 1 else 0 end) = 0 then 'draft'
  when max(case when published_at is null then updated_at end) =
    max(case when published_at is not null then updated_at end) then 'published'
  else 'modified' end`;

async function countType(userAbility: unknown, uid: UID.ContentType): Promise<DocumentCounts> {
  const { collectionName = '', options } = strapi.contentType(uid);
  const { connection } = strapi.db;
  const readable = strapi.db
    .queryBuilder(uid)
    .where(await readableWhere(userAbility, uid))
    .select('id')
    .getKnexQuery();
  const kind =
    options?.draftAndPublish === true ? connection.raw(KIND) : connection.raw(`'published'`);
  const documents = connection(collectionName)
    .whereIn('id', readable)
    .groupBy('document_id')
    .select({ kind });
  const rows = await connection
    .from(documents.as('documents'))
    .groupBy('kind')
    .select<KindCount[]>(connection.raw('kind, count(*) as count'));
  const countOf = (wanted: keyof DocumentCounts) =>
    Number(rows.find((row) => row.kind === wanted)?.count ?? 0);
  return {
    draft: countOf('draft'),
    published: countOf('published'),
    modified: countOf('modified'),
  };
}

/** The office's books about itself are no content, and soon longer than all of it. */
function isContent(uid: string): boolean {
  return uid.startsWith('api::') && !uid.startsWith('api::platform.');
}
