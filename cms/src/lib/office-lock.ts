import { DatabaseSync } from 'node:sqlite';

import { env } from '../env';

/** Thrown when another process already works on the same SQLite database. */
export class OfficeLockedError extends Error {
  override name = 'OfficeLockedError';
}

let release: (() => void) | null = null;

/**
 * Makes this process the only one of the office on its SQLite database until
 * `releaseOfficeLock`; on PostgreSQL, which several may use, it does nothing. Throws
 * OfficeLockedError when another process has it. The lock is SQLite's own on a file beside the
 * database, so that it ends with the process, however that ends.
 */
export function takeOfficeLock(): void {
  if (env.DATABASE_URL !== undefined || release !== null) return;
  const file = `${env.DATABASE_FILE}.lock`;
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new OfficeLockedError(
      `Another process works on ${env.DATABASE_FILE}: stop it, or wait until it answers.`,
      { cause },
    );
  }
  release = () => lock.close();
}

export function releaseOfficeLock(): void {
  release?.();
  release = null;
}
