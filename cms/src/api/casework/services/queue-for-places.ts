import type { Knex } from 'knex';

import { inTransaction } from '../../../lib/in-transaction';
import { inTurn } from '../../../lib/in-turn';
import { retryContended } from '../../../lib/retry-contended';

/**
 * Runs a transaction that locks the counters of an opportunity. Those of one process queue up
 * before they take a connection, and what loses against another process is tried again; so `run`
 * must change nothing but the database. Inside of a transaction it joins that one.
 */
export function queueForPlaces<T>(
  opportunityDocumentId: string,
  run: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  if (strapi.db.inTransaction()) return inTransaction(run);
  return inTurn(opportunityDocumentId, () => retryContended(() => inTransaction(run)));
}
