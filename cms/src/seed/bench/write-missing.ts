import type { Knex } from 'knex';

import { referencePrefix } from '../../api/casework/services/applicant';
import { nextReferences } from '../../api/casework/services/reference-numbers';
import { inTransaction } from '../../lib/in-transaction';
import type { BulkDocument } from './bulk/bulk-document';
import { findExisting } from './bulk/find-existing';
import { writeDocuments } from './bulk/write-documents';
import { APPLICATION_UID } from './generate-applications';
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
    const rest = documents.filter(({ documentId }) => !strays.has(documentId));
    await writeDocuments(trx, await withReferences(trx, rest));
    return missing.length;
  });
}

/** No two processes look for what is missing at once: each would write it. */
async function waitForOthers(trx: Knex.Transaction): Promise<void> {
  const { tableName } = strapi.db.metadata.get('strapi::core-store');
  await trx(tableName).where({ key: BENCH_STORE_KEY }).update({ key: BENCH_STORE_KEY });
}

/** Gives applications the next numbers of their regions. */
async function withReferences(
  trx: Knex.Transaction,
  documents: readonly BulkDocument[],
): Promise<BulkDocument[]> {
  const applications = documents.filter(({ uid }) => uid === APPLICATION_UID);
  const references = new Map<BulkDocument, string>();
  for (const regionKey of new Set(applications.map(({ shared }) => shared['regionKey']))) {
    const own = applications.filter(({ shared }) => shared['regionKey'] === regionKey);
    const prefix = await referencePrefix(String(regionKey));
    const given = await nextReferences(trx, prefix, own.length);
    for (const [at, reference] of given.entries()) {
      const document = own[at];
      if (document !== undefined) references.set(document, reference);
    }
  }
  return documents.map((document) => {
    const reference = references.get(document);
    return reference === undefined
      ? document
      : { ...document, shared: { ...document.shared, reference } };
  });
}
