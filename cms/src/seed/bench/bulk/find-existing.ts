import type { Knex } from 'knex';

import type { BulkDocument } from './bulk-document';
import { tableShapeOf } from './table-shape';
import { findRows } from './target-rows';

/** The documentIds among `documents` that the database has. */
export async function findExisting(
  trx: Knex.Transaction,
  documents: readonly Pick<BulkDocument, 'uid' | 'documentId'>[],
): Promise<Set<string>> {
  const existing = new Set<string>();
  for (const uid of new Set(documents.map((document) => document.uid))) {
    const documentIds = documents
      .filter((document) => document.uid === uid)
      .map(({ documentId }) => documentId);
    for (const row of await findRows(trx, tableShapeOf(uid), documentIds)) {
      existing.add(row.documentId);
    }
  }
  return existing;
}
