import type { Knex } from 'knex';

/** Keeps others from the member until the transaction ends; false when it is gone already. */
export async function holdMember(
  trx: Knex.Transaction,
  memberDocumentId: string,
): Promise<boolean> {
  const row: unknown = await trx('members')
    .where({ document_id: memberDocumentId })
    .forUpdate()
    .first('id');
  return row !== undefined;
}
