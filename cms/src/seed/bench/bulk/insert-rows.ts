import type { Knex } from 'knex';

import { settle } from './bulk-document';

/** SQLite takes 32,766 in a statement, PostgreSQL 65,535. */
const MOST_PARAMETERS = 30_000;

/**
 * Inserts rows that all have the same columns, many with each statement. Written out, because
 * knex turns many rows into a union of selects on SQLite, which takes 500 of them.
 */
export async function insertRows(
  trx: Knex.Transaction,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const into = `insert into ?? (${columns.map(() => '??').join(', ')}) values `;
  const one = `(${columns.map(() => '?').join(', ')})`;
  const atOnce = Math.floor(MOST_PARAMETERS / columns.length);
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    const values = some.flatMap((row) => columns.map((column) => settle(row[column])));
    const sql = into + some.map(() => one).join(', ');
    await trx.raw(sql, [table, ...columns, ...values] as Knex.RawBinding[]);
  }
}
