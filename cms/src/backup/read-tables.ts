import { toArchive } from './cell-values';
import type { Snapshot } from './open-snapshot';
import {
  BOOK_TABLES,
  databaseSchemaSchema,
  SCHEMA_TABLE,
  type ColumnSchema,
  type DatabaseSchema,
  type TableSchema,
} from './table-schema';

/** PostgreSQL's driver makes numbers and objects of these, losing how they were written. */
const READ_AS_TEXT: readonly ColumnSchema['type'][] = ['json', 'jsonb', 'decimal', 'date'];

const PAGE = 500;

interface DescribedSchema {
  schema: DatabaseSchema;
  /** Strapi's hash of the same. */
  fingerprint: string;
}

/** What the tables of the snapshot are, by Strapi's own books. */
export async function readSchema({ rows }: Snapshot): Promise<DescribedSchema> {
  const book = await rows<{ schema: unknown; hash: string; time: unknown }>(SCHEMA_TABLE)
    .orderBy('time', 'desc')
    .first('schema', 'hash');
  if (book === undefined) throw new Error('Strapi has not set this database up yet.');
  const described: unknown =
    typeof book.schema === 'string' ? JSON.parse(book.schema) : book.schema;
  const parsed = databaseSchemaSchema.safeParse(described);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`No backup can describe ${issue?.path.join('.')} of Strapi's schema.`);
  }
  return {
    schema: { tables: [...parsed.data.tables, ...BOOK_TABLES] },
    fingerprint: book.hash,
  };
}

/** Tables that lie in the database but are none of the office's. */
export async function findForeignTables(
  { rows, database }: Snapshot,
  schema: DatabaseSchema,
): Promise<string[]> {
  const found: { name: string }[] =
    database === 'sqlite'
      ? await rows('sqlite_master').where({ type: 'table' }).select('name')
      : await rows('pg_tables')
          .whereRaw('schemaname = current_schema()')
          .select({ name: 'tablename' });
  const known = new Set(schema.tables.map(({ name }) => name));
  return found
    .map(({ name }) => name)
    .filter((name) => !known.has(name) && !name.startsWith('sqlite_'))
    .sort();
}

/** The rows of a table by id, a page at a time, each row as one line of JSON. */
export async function* readRows(
  snapshot: Snapshot,
  table: TableSchema,
): AsyncGenerator<{ lines: string; count: number }> {
  const { rows, database } = snapshot;
  const selected = table.columns.map(({ name, type }) =>
    database === 'postgres' && READ_AS_TEXT.includes(type)
      ? rows.raw('??::text as ??', [name, name])
      : name,
  );
  for (let last = 0; ;) {
    const page = await rows
      .select<Record<string, unknown>[]>(selected)
      .from(table.name)
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE);
    if (page.length === 0) return;
    last = Number(page.at(-1)?.['id']);
    yield { lines: page.map((row) => toLine(table, row)).join(''), count: page.length };
    await snapshot.breathe();
  }
}

function toLine(table: TableSchema, row: Record<string, unknown>): string {
  const cells = table.columns.map(({ name, type }) => [name, toArchive(type, row[name])]);
  return `${JSON.stringify(Object.fromEntries(cells))}\n`;
}

/** The id the table's next row will get; ids once given are never given again. */
export async function readNextId({ rows, database }: Snapshot, table: string): Promise<number> {
  if (database === 'sqlite') {
    const sequence = await rows<{ name: string; seq: number }>('sqlite_sequence')
      .where({ name: table })
      .first('seq');
    return (sequence?.seq ?? 0) + 1;
  }
  const found = await rows.raw<{ rows: { sequence: string }[] }>(
    'select pg_get_serial_sequence(?, ?) as sequence',
    [`"${table}"`, 'id'],
  );
  const [state] = await rows
    .select<{ last_value: string; is_called: boolean }[]>('last_value', 'is_called')
    .from(rows.raw(found.rows[0]?.sequence ?? ''));
  return Number(state?.last_value ?? 1) + (state?.is_called === true ? 1 : 0);
}
