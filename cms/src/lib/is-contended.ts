/** Of PostgreSQL and better-sqlite3; each stands for the codes that begin with it too. */
const CODES = ['40001', '40P01', '55P03', 'SQLITE_BUSY', 'SQLITE_LOCKED'];

/**
 * Whether `error`, or what caused it, says that others were in a transaction's way: a deadlock, a
 * lock not given. All of it was rolled back and may be tried again at once.
 */
export function isContended(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = 'code' in current ? String(current.code) : '';
    if (CODES.some((start) => code.startsWith(start))) return true;
  }
  return false;
}
