import type { Knex } from 'knex';

/**
 * Answers `count` row ids of a table that nobody else gets, ascending. On SQLite the transaction
 * must be the one to use them: it has the only connection.
 */
export async function reserveIds(
  trx: Knex.Transaction,
  table: string,
  count: number,
): Promise<number[]> {
  if (strapi.db.dialect.client === 'postgres') {
    const { rows } = await trx.raw<{ rows: { id: string }[] }>(
      "select nextval(pg_get_serial_sequence(?, 'id')) as id from generate_series(1, ?)",
      [table, count],
    );
    return rows.map(({ id }) => Number(id));
  }
  const [last] = (await trx('sqlite_sequence').select('seq').where({ name: table })) as {
    seq: number;
  }[];
  return Array.from({ length: count }, (_, at) => (last?.seq ?? 0) + at + 1);
}
