import { EDITORIAL_UIDS, type EditorialUid } from '../document-pipeline/described-types';
import { rowsOf } from '../document-pipeline/rows';

/** Entries of one type, by documentId. */
export interface EntryPage {
  uid: EditorialUid;
  documentIds: string[];
}

const PAGE = 200;

/** An entry's published Azerbaijani row, which every published entry has. */
const PUBLISHED = { locale: 'az', publishedAt: { $notNull: true } };

/** Under which relation entries carry the names of a taxonomy. */
const RELATION_OF: Record<string, string> = {
  'api::taxonomy.region': 'regions',
  'api::taxonomy.institution': 'institution',
  'api::taxonomy.interest': 'interests',
};

/** All published entries, or those that carry one taxonomy record, in pages of 200. */
export async function* findPublishedEntries(carrying?: {
  uid: string;
  documentId: string;
}): AsyncGenerator<EntryPage> {
  const relation = carrying === undefined ? null : RELATION_OF[carrying.uid];
  if (relation === undefined) return;
  for (const uid of EDITORIAL_UIDS) {
    if (relation !== null && !(relation in strapi.contentType(uid).attributes)) continue;
    const carried = relation === null ? {} : { [relation]: { documentId: carrying?.documentId } };
    yield* pagesOf(uid, { ...carried, ...PUBLISHED });
  }
}

export async function countPublishedEntries(): Promise<number> {
  let count = 0;
  for (const uid of EDITORIAL_UIDS) count += await strapi.db.query(uid).count({ where: PUBLISHED });
  return count;
}

/** Which of these entries are published. */
export async function findPublishedAmong(
  uid: EditorialUid,
  documentIds: readonly string[],
): Promise<string[]> {
  const rows = await rowsOf<{ documentId: string }>(uid).findMany({
    where: { ...PUBLISHED, documentId: { $in: [...new Set(documentIds)] } },
    select: ['documentId'],
  });
  return rows.map(({ documentId }) => documentId);
}

async function* pagesOf(uid: EditorialUid, where: object): AsyncGenerator<EntryPage> {
  let last = 0;
  for (;;) {
    const rows = await rowsOf<{ id: number; documentId: string }>(uid).findMany({
      where: { ...where, id: { $gt: last } },
      select: ['id', 'documentId'],
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    const end = rows.at(-1);
    if (end === undefined) return;
    yield { uid, documentIds: rows.map(({ documentId }) => documentId) };
    last = end.id;
  }
}
