import type { ColumnType } from './table-schema';

/** SQLite has numbers where PostgreSQL answers texts. */
const READ_AS_TEXTS: readonly ColumnType[] = ['bigInteger', 'json', 'jsonb'];

/** A value as an archive holds it, the same whichever database it came from. */
export type ArchivedValue = string | number | boolean | null;

/**
 * A value as a database answered it, in the archive's form: instants are milliseconds since 1970,
 * which is as fine as Strapi writes them; JSON and big integers are texts; the rest is itself.
 * SQLite keeps whatever was put into a column: a text in a column of instants stays that text.
 * Throws for values no column of the office holds, such as bytes.
 */
export function toArchive(type: ColumnType, value: unknown): ArchivedValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return fromNumber(type, value);
  if (typeof value === 'string') return type === 'decimal' ? Number(value) : value;
  throw new Error(`A backup cannot hold a ${typeof value} of a ${type} column.`);
}

function fromNumber(type: ColumnType, value: number): ArchivedValue {
  if (READ_AS_TEXTS.includes(type)) return String(value);
  return type === 'boolean' && (value === 0 || value === 1) ? value === 1 : value;
}

/** The value to insert: PostgreSQL is given instants as such, SQLite keeps them as numbers. */
export function fromArchive(
  type: ColumnType,
  value: ArchivedValue,
  database: 'sqlite' | 'postgres',
): ArchivedValue | Date {
  const isInstant = type === 'datetime' || type === 'timestamp';
  return isInstant && typeof value === 'number' && database === 'postgres'
    ? new Date(value)
    : value;
}
