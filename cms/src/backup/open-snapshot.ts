import { setImmediate as turn } from 'node:timers/promises';

import knex, { type Knex } from 'knex';

import { env } from '../env';

/** One moment of the database, for as long as it is held: later writes are not seen in it. */
export interface Snapshot {
  database: 'sqlite' | 'postgres';
  rows: Knex.Transaction;
  /** Call it between two readings: SQLite answers at once, and others want to be served too. */
  breathe(): Promise<void>;
  close(): Promise<void>;
}

const MOST_MS_AT_A_STRETCH = 10;

/**
 * Holds the database's present state for reading; writers go on meanwhile. On SQLite this is a
 * second connection of this process, since its one connection is the writers'.
 */
export function openSnapshot(): Promise<Snapshot> {
  return env.DATABASE_URL === undefined ? openSqlite(env.DATABASE_FILE) : openPostgres();
}

async function openSqlite(filename: string): Promise<Snapshot> {
  const reader = knex({
    client: 'better-sqlite3',
    connection: { filename, options: { readonly: true } },
    useNullAsDefault: true,
    pool: { min: 0, max: 1 },
  });
  try {
    const rows = await reader.transaction();
    // A transaction sees the state at its first read, not at its beginning.
    await rows('sqlite_master').first('name');
    return { database: 'sqlite', rows, breathe: breathing(), close: () => close(rows, reader) };
  } catch (error) {
    await reader.destroy();
    throw error;
  }
}

async function openPostgres(): Promise<Snapshot> {
  const rows = await strapi.db.connection.transaction({
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
  await rows.raw('select 1');
  return { database: 'postgres', rows, breathe: breathing(), close: () => close(rows) };
}

function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MOST_MS_AT_A_STRETCH) return;
    await turn();
    since = performance.now();
  };
}

async function close(rows: Knex.Transaction, reader?: Knex): Promise<void> {
  await rows.rollback();
  await reader?.destroy();
}
