import type { Knex } from 'knex';

import type { BulkDocument } from './bulk-document';
import { insertRows } from './insert-rows';
import { mapDocuments } from './map-documents';
import { reserveIds } from './reserve-ids';
import { findTargetRows } from './target-rows';

/**
 * Writes documents that are not there yet, published in all their languages, as the document
 * service would, but past it: no audit, no outbox, no rule is asked. What they point to must be
 * there or among them. Throws what the database throws; `trx` must then be rolled back.
 */
export async function writeDocuments(
  trx: Knex.Transaction,
  documents: readonly BulkDocument[],
): Promise<void> {
  const { rows, links } = mapDocuments(documents, await findTargetRows(trx, documents));
  for (const [table, added] of rows) {
    const ids = await reserveIds(trx, table, added.length);
    for (const [at, { id }] of added.entries()) id.value = ids[at] ?? NaN;
  }
  for (const [table, added] of rows) {
    await insertRows(
      trx,
      table,
      added.map(({ row }) => row),
    );
  }
  for (const [table, added] of links) await insertRows(trx, table, added);
}
