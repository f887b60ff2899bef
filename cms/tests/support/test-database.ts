import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import pg from 'pg';
import { inject } from 'vitest';

export type Row = Record<string, unknown>;

/** A fresh database for one boot. */
export interface TestDatabase {
  /** What the cms must be started with to use it. */
  env: Record<string, string>;
  dataDir: string;
  /** Reads through a connection of its own, so it sees only what was committed. */
  readRows(sql: string): Promise<Row[]>;
  remove(): Promise<void>;
}

export async function createTestDatabase(kind: 'sqlite' | 'postgres'): Promise<TestDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'office-cms-'));
  return kind === 'sqlite' ? createSqlite(dataDir) : await createPostgres(dataDir);
}

function createSqlite(dataDir: string): TestDatabase {
  const file = path.join(dataDir, 'cms.db');
  return {
    env: { DATA_DIR: dataDir, DATABASE_FILE: file, DATABASE_URL: '' },
    dataDir,
    readRows(sql) {
      const database = new DatabaseSync(file, { readOnly: true });
      try {
        return Promise.resolve(database.prepare(sql).all() as Row[]);
      } finally {
        database.close();
      }
    },
    remove() {
      rmSync(dataDir, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

async function createPostgres(dataDir: string): Promise<TestDatabase> {
  const maintenance = inject('postgresUrl');
  const name = `office_${randomBytes(6).toString('hex')}`;
  const address = new URL(maintenance);
  address.pathname = `/${name}`;
  await query(maintenance, `create database ${name}`);
  return {
    env: { DATA_DIR: dataDir, DATABASE_URL: address.href },
    dataDir,
    readRows: (sql) => query(address.href, sql),
    async remove() {
      await query(maintenance, `drop database ${name} with (force)`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function query(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
