import type { Knex } from 'knex';

import { type ArchivedValue, fromArchive } from './cell-values';
import type { TableSchema } from './table-schema';

/** SQLite refuses more than 500 rows in one insert as knex writes it. */
const MOST_ROWS = 400;
/** PostgreSQL takes 65,535 values in one statement, SQLite 32,766. */
const MOST_VALUES = 30_000;

/** Where rows go. */
export interface Target {
  database: 'sqlite' | 'postgres';
  trx: Knex.Transaction;
}

/** Inserts the rows of one part, a row a line as `readRows` wrote them. */
export async function insertRows(
  { trx, database }: Target,
  table: TableSchema,
  lines: string,
): Promise<void> {
  const rows = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toRow(table, JSON.parse(line) as Record<string, ArchivedValue>, database));
  const atOnce = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / table.columns.length));
  for (let start = 0; start < rows.length; start += atOnce) {
    await insert(trx, table.name, rows.slice(start, start + atOnce));
  }
}

async function insert(trx: Knex.Transaction, table: string, rows: object[]): Promise<void> {
  try {
    await trx(table).insert(rows);
  } catch (cause) {
    // The message of knex quotes every value of every row.
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code';
    throw new Error(`A row of ${table} cannot be restored (${code}).`, { cause });
  }
}

function toRow(
  { columns }: TableSchema,
  line: Record<string, ArchivedValue>,
  database: Target['database'],
): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, fromArchive(type, line[name] ?? null, database)]),
  );
}

/** Sets the id the table's next row gets. */
export async function setNextId(
  { trx, database }: Target,
  table: string,
  nextId: number,
): Promise<void> {
  if (database === 'postgres') {
    // Of a sequence never used, 1 is the value to come and not the last one.
    await trx.raw('select setval(pg_get_serial_sequence(?, ?), ?, ?)', [
      `"${table}"`,
      'id',
      Math.max(1, nextId - 1),
      nextId > 1,
    ]);
    return;
  }
  const sequence = trx('sqlite_sequence').where({ name: table });
  if ((await sequence.update({ seq: nextId - 1 })) === 0) {
    await trx('sqlite_sequence').insert({ name: table, seq: nextId - 1 });
  }
}

export async function countRows({ trx }: Target, table: string): Promise<number> {
  const counted = await trx<Record<string, unknown>>(table).count({ rows: '*' }).first();
  return Number(counted?.rows);
}
