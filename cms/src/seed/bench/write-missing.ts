import type { Knex } from 'knex';

import { inTransaction } from '../../lib/in-transaction';
import type { BulkDocument } from './bulk/bulk-document';
import { findExisting } from './bulk/find-existing';
import { writeDocuments } from './bulk/write-documents';
import { BENCH_STORE_KEY } from './read-world';

/** A document and how to make it, with what it brings along, where it is missing. */
export interface Wanted {
  uid: string;
  documentId: string;
  generate(): BulkDocument[];
}

/** Writes, in one transaction, those that are missing; answers how many were. */
export async function writeMissing(wanted: readonly Wanted[]): Promise<number> {
  return inTransaction(async (trx) => {
    await waitForOthers(trx);
    const existing = await findExisting(trx, wanted);
    const missing = wanted.filter(({ documentId }) => !existing.has(documentId));
    if (missing.length === 0) return 0;
    const documents = missing.flatMap((one) => one.generate());
    // What a missing one brings along may be there: editors delete entries without their roles.
    const strays = await findExisting(trx, documents);
    await writeDocuments(
      trx,
      documents.filter(({ documentId }) => !strays.has(documentId)),
    );
    return missing.length;
  });
}

/** No two processes look for what is missing at once: each would write it. */
async function waitForOthers(trx: Knex.Transaction): Promise<void> {
  const { tableName } = strapi.db.metadata.get('strapi::core-store');
  await trx(tableName).where({ key: BENCH_STORE_KEY }).update({ key: BENCH_STORE_KEY });
}
