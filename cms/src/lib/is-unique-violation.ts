const CODES = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/**
 * Whether `error`, or what caused it, is a database's refusal of a second row with a unique key
 * (better-sqlite3 and PostgreSQL). Catch it outside of the transaction: inside, PostgreSQL has
 * already given the transaction up.
 */
export function isUniqueViolation(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && CODES.has(String(current.code))) return true;
  }
  return false;
}
