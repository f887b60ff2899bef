import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';

import knex, { type Knex } from 'knex';

import { env } from '../env';
import { officeError } from '../lib/errors';
import { listContentFiles } from './content-files';
import type { Target } from './insert-rows';

/** An empty database that becomes the office's when `commit` is called, and not before. */
export interface EmptyDatabase extends Target {
  commit(): Promise<void>;
  /** Leaves no trace of anything done. */
  undo(): Promise<void>;
}

const ADVICE = 'A restore needs an empty place: set DATABASE_FILE or DATABASE_URL, and DATA_DIR.';

/**
 * Opens the database the environment names, for a restore. Throws `backup.refused` unless it and
 * the content folders are empty. Hold the office's lock.
 */
export async function openEmptyPlace(): Promise<EmptyDatabase> {
  if ((await listContentFiles(env.DATA_DIR)).length > 0) {
    throw refused(`There are files of an office in ${env.DATA_DIR} already. ${ADVICE}`);
  }
  return env.DATABASE_URL === undefined
    ? await openSqlite(env.DATABASE_FILE)
    : await openPostgres(env.DATABASE_URL);
}

/** SQLite is filled in a file beside, which takes its place once it is whole. */
async function openSqlite(file: string): Promise<EmptyDatabase> {
  for (const used of [file, `${file}-wal`, `${file}-journal`]) {
    if (existsSync(used)) throw refused(`There is a database at ${used} already. ${ADVICE}`);
  }
  const filling = `${file}.restoring`;
  const remove = () => {
    for (const ending of ['', '-journal']) rmSync(filling + ending, { force: true });
  };
  remove();
  mkdirSync(path.dirname(file), { recursive: true });
  const connection = knex({
    client: 'better-sqlite3',
    connection: { filename: filling },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  // Rows come in any order; all together are checked at the end.
  await connection.raw('pragma foreign_keys = off');
  const trx = await connection.transaction();
  return {
    database: 'sqlite',
    trx,
    async commit() {
      await checkForeignKeys(trx);
      await trx.commit();
      await connection.destroy();
      await rename(filling, file);
    },
    async undo() {
      await rollBack(trx, connection);
      remove();
    },
  };
}

async function openPostgres(connection: string): Promise<EmptyDatabase> {
  const database = knex({ client: 'pg', connection, pool: { min: 0, max: 1 } });
  const trx = await database.transaction();
  const undo = () => rollBack(trx, database);
  const tables = await trx('pg_tables').whereRaw('schemaname = current_schema()').limit(1);
  if (tables.length > 0) {
    await undo();
    throw refused(`The database at DATABASE_URL holds tables already. ${ADVICE}`);
  }
  return {
    database: 'postgres',
    trx,
    async commit() {
      await trx.commit();
      await database.destroy();
    },
    undo,
  };
}

async function rollBack(trx: Knex.Transaction, connection: Knex): Promise<void> {
  if (!trx.isCompleted()) await trx.rollback();
  await connection.destroy();
}

async function checkForeignKeys(trx: Knex.Transaction): Promise<void> {
  const [broken] = await trx.raw<{ table: string }[]>('pragma foreign_key_check');
  if (broken) throw new Error(`A row of ${broken.table} points at a row that is not there.`);
}

function refused(message: string): Error {
  return officeError('backup.refused', message);
}
