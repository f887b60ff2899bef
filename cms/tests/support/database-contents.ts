import type { Row } from './postgres-queries.ts';
import type { DatabaseKind, TestDatabase } from './test-database.ts';

/** Something rows can be read from: a running cms or a database by itself. */
type Readable = Pick<TestDatabase, 'readRows'>;

/** Rows by table, in the order of their ids. */
export type Contents<Value> = Record<string, Value[]>;

const COLUMNS: Record<DatabaseKind, string> = {
  sqlite: `select t.name as tbl, c.name as name from sqlite_master t join pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'sqlite~_%' escape '~' order by 1, c.cid`,
  postgres: `select table_name as tbl, column_name as name, data_type as type
    from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`,
};

/** Every row of every table, each cell exactly as it is stored. */
export async function readContents(
  kind: DatabaseKind,
  database: Readable,
): Promise<Contents<string>> {
  // quote() tells 1 from 1.0 and from '1'.
  const cell = (column: string) => (kind === 'sqlite' ? `quote("${column}")` : `"${column}"::text`);
  const row = kind === 'sqlite' ? 'json_array' : 'jsonb_build_array';
  const found = await readEach(kind, database, (columns) => `${row}(${columns.map(cell).join()})`);
  return mapRows(found, (_, text) => text);
}

/**
 * Every row of every table in words both databases share, to compare one with the other. What
 * each column holds is told by a PostgreSQL with the same tables, wherever the rows come from.
 */
export async function readInSharedWords(
  kind: DatabaseKind,
  database: Readable,
): Promise<(postgres: Readable) => Promise<Contents<unknown>>> {
  const row = kind === 'sqlite' ? 'json_object' : 'jsonb_build_object';
  const found = await readEach(kind, database, (columns) => {
    return `${row}(${columns.map((name) => `'${name}', "${name}"`).join()})`;
  });
  return async (postgres) => {
    const types = byTable(await postgres.readRows(COLUMNS.postgres));
    return mapRows(found, (table, text) => {
      const cells = JSON.parse(text) as Row;
      return types[table]?.map(({ name, type }) => plain(String(type), cells[String(name)]));
    });
  };
}

function plain(type: string, value: unknown): unknown {
  if (value === null) return null;
  if (type.startsWith('timestamp')) return new Date(value as string | number).getTime();
  if (type.startsWith('json') && typeof value === 'string') return JSON.parse(value) as unknown;
  return type === 'boolean' ? Number(value) : value;
}

/** What the tables are: columns, indexes, foreign keys and the next id of each, as texts. */
export async function readStructure(kind: DatabaseKind, { readRows }: Readable): Promise<string[]> {
  const statements = kind === 'sqlite' ? SQLITE_STRUCTURE : POSTGRES_STRUCTURE;
  const parts = await Promise.all(statements.map(readRows));
  return parts.flatMap((rows) => rows.map((row) => JSON.stringify(row))).sort();
}

const SQLITE_STRUCTURE = [
  `select t.name as tbl, c.name, c.type, c."notnull", c.dflt_value, c.pk
   from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table'`,
  `select name, tbl_name, lower(sql) as sql from sqlite_master where type = 'index'`,
  // Strapi declares each foreign key twice.
  `select distinct t.name, f."from", f."table", f."to", f.on_delete, f.on_update
   from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table'`,
  `select name, seq from sqlite_sequence where seq > 0`,
];

const POSTGRES_STRUCTURE = [
  `select table_name, column_name, data_type, character_maximum_length, numeric_precision,
     numeric_scale, datetime_precision, is_nullable, column_default
   from information_schema.columns where table_schema = 'public'`,
  `select indexdef from pg_indexes where schemaname = 'public'`,
  `select conrelid::regclass::text as tbl, conname, pg_get_constraintdef(oid) as def
   from pg_constraint where connamespace = 'public'::regnamespace`,
  `select sequencename, last_value from pg_sequences where schemaname = 'public'`,
];

/** One statement for all tables: a connection a table would take seconds. */
async function readEach(
  kind: DatabaseKind,
  { readRows }: Readable,
  rowOf: (columns: string[]) => string,
): Promise<Contents<string>> {
  const tables = byTable(await readRows(COLUMNS[kind]));
  const selects = Object.entries(tables).map(([table, columns]) => {
    const row = rowOf(columns.map(({ name }) => String(name)));
    return `select '${table}' as tbl, id, cast(${row} as text) as line from "${table}"`;
  });
  const rows = byTable(await readRows(`${selects.join(' union all ')} order by 1, 2`));
  return Object.fromEntries(
    Object.keys(tables).map((table) => [
      table,
      (rows[table] ?? []).map(({ line }) => String(line)),
    ]),
  );
}

function byTable(rows: Row[]): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {};
  for (const row of rows) (tables[String(row['tbl'])] ??= []).push(row);
  return tables;
}

function mapRows<Value>(
  rows: Contents<string>,
  toValue: (table: string, line: string) => Value,
): Contents<Value> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, lines]) => [
      table,
      lines.map((line) => toValue(table, line)),
    ]),
  );
}
