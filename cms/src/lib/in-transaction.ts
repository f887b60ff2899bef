import type { Knex } from 'knex';

/**
 * Runs `run` in a database transaction, joining the one already open around the caller, and
 * answers its result. A throw rolls everything back to the outermost transaction: never catch
 * inside. Raw knex takes part only by `.transacting(trx)`; on SQLite, whose pool is one
 * connection, anything else waits for ever.
 */
export async function inTransaction<T>(run: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return await strapi.db.transaction(({ trx }) => run(trx as Knex.Transaction));
}
