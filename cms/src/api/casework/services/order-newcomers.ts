import { inTransaction } from '../../../lib/in-transaction';
import { deskOrder } from '../domain/desk-order';
import { applicationRows, toCase, type ApplicationRow } from './application-row';

const BATCH = 200;

/**
 * Gives a place in the desk's list to submitted applications that have none: they were written
 * past the rules, by an import or before there was such a place.
 */
export async function orderNewcomers(): Promise<void> {
  for (;;) {
    const rows = await applicationRows().findMany({
      where: { deskOrder: { $null: true }, state: { $ne: 'draft' } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    if (rows.length === 0) return;
    await inTransaction(async (trx) => {
      for (const row of rows) await trx('applications').where(asSeen(row)).update(orderOf(row));
    });
  }
}

/** One that has moved meanwhile has got its place by that. */
function asSeen({ id, revision }: ApplicationRow) {
  return { id, revision };
}

function orderOf(row: ApplicationRow) {
  return { desk_order: deskOrder(toCase(row)) };
}
