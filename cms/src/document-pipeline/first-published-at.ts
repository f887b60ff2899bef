import { now } from '../lib/clock';
import { inTransaction } from '../lib/in-transaction';
import type { EditorialWrite } from './write';

/**
 * Takes `firstPublishedAt` out of a write's data, where Strapi would null it and where the edit
 * form sends it with everything else. Only the system (imports, seeding) may set it.
 */
export function takeFirstPublishedAt({ params, actor }: EditorialWrite): Date | null {
  const given = params.data?.['firstPublishedAt'];
  delete params.data?.['firstPublishedAt'];
  if (actor.kind !== 'system') return null;
  return typeof given === 'string' || given instanceof Date ? new Date(given) : null;
}

/**
 * Gives every row of the document the instant of its first publication: `value`, or the present
 * when this write is that publication. Written by raw SQL, so that `updatedAt` stays.
 */
export async function keepFirstPublishedAt(
  { uid, action }: EditorialWrite,
  documentId: string,
  { value, isPublication }: { value: Date | null; isPublication: boolean },
): Promise<void> {
  const firstPublishedAt = value ?? (isPublication ? now() : null);
  if (firstPublishedAt === null && action !== 'clone') return;
  await inTransaction(async (trx) => {
    await strapi.db
      .connection(strapi.db.metadata.get(uid).tableName)
      .where({ document_id: documentId })
      .update({ first_published_at: firstPublishedAt })
      .transacting(trx);
  });
}
