import { inTransaction } from '../lib/in-transaction';
import type { EditorialUid } from './described-types';
import { rowsOf } from './rows';
import { i18nContentTypes, relationsOf, type SharedRelation } from './shared-fields';
import { syncUnlocalisedFields } from './unlocalised-sync';

type Status = 'draft' | 'published';
interface SourceRow extends Record<string, unknown> {
  id: number;
}
interface Sibling {
  id: number;
  locale: string;
}
interface Target {
  id: number;
  documentId: string;
}

/**
 * Gives the translations of a document the relations and unlocalised values of its Azerbaijani
 * version, among its drafts or among its published rows. Neither call below fires a document
 * middleware, so nothing recurses.
 */
export async function copyFromSource(
  uid: EditorialUid,
  documentId: string,
  status: Status,
): Promise<void> {
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  const siblings = await rowsOf<Sibling>(uid).findMany({
    where: { documentId, publishedAt, locale: { $ne: 'az' } },
    select: ['id', 'locale'],
  });
  if (siblings.length === 0) return;
  const relations = relationsOf(uid);
  const source = await rowsOf<SourceRow>(uid).findOne({
    where: { documentId, publishedAt, locale: 'az' },
    populate: [
      ...i18nContentTypes().getNestedPopulateOfNonLocalizedAttributes(uid),
      ...relations.map(({ name }) => name),
    ],
  });
  if (source === null) return;
  await keepingUpdatedAt(uid, siblings, async () => {
    await syncUnlocalisedFields(source, uid);
    for (const sibling of siblings) {
      const data: Record<string, { set: { id: number }[] }> = {};
      for (const relation of relations) {
        data[relation.name] = { set: await targetsFor(relation, source, sibling, publishedAt) };
      }
      await strapi.db.query(uid).update({ where: { id: sibling.id }, data });
    }
  });
}

async function targetsFor(
  relation: SharedRelation,
  source: SourceRow,
  sibling: Sibling,
  publishedAt: null | { $notNull: boolean },
): Promise<{ id: number }[]> {
  const targets = [(source[relation.name] ?? []) as Target | Target[]].flat();
  if (!relation.isTargetLocalized) return targets.map(({ id }) => ({ id }));
  if (targets.length === 0) return [];
  const translated = await rowsOf<Target>(relation.target).findMany({
    where: {
      documentId: { $in: targets.map((target) => target.documentId) },
      locale: sibling.locale,
      publishedAt,
    },
    select: ['id', 'documentId'],
  });
  return targets.flatMap(
    ({ documentId }) => translated.find((row) => row.documentId === documentId) ?? [],
  );
}

/**
 * Puts the rows' `updated_at` back after `write`, which sets it whatever it is given: the admin
 * panel would call every untouched translation modified, and the site changed.
 */
async function keepingUpdatedAt(
  uid: EditorialUid,
  rows: readonly Sibling[],
  write: () => Promise<void>,
): Promise<void> {
  await inTransaction(async (trx) => {
    const table = strapi.db.metadata.get(uid).tableName;
    const kept = (await strapi.db
      .connection(table)
      .select('id', 'updated_at')
      .whereIn(
        'id',
        rows.map(({ id }) => id),
      )
      .transacting(trx)) as { id: number; updated_at: unknown }[];
    await write();
    for (const { id, updated_at } of kept) {
      await strapi.db
        .connection(table)
        .where({ id })
        .update({ updated_at: updated_at as Date })
        .transacting(trx);
    }
  });
}
