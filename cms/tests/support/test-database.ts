import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { inject } from 'vitest';

import { postgresTemplate, query, type Row } from './postgres-queries.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** A fresh database for one boot. */
export interface TestDatabase {
  /** What the cms must be started with to use it. */
  env: Record<string, string>;
  dataDir: string;
  /** Reads through a connection of its own, so it sees only what was committed. */
  readRows(sql: string): Promise<Row[]>;
  remove(): Promise<void>;
}

/** An empty database, or a copy of the one kept by `keepAsTemplate`. */
export async function createTestDatabase(
  kind: DatabaseKind,
  from: 'empty' | 'template',
): Promise<TestDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'office-cms-'));
  return kind === 'sqlite' ? createSqlite(dataDir, from) : await createPostgres(dataDir, from);
}

/** Whether there is a template of that kind: a database the cms has set up and left. */
export async function hasTemplate(kind: DatabaseKind): Promise<boolean> {
  if (kind === 'sqlite') return existsSync(inject('sqliteTemplate'));
  const template = postgresTemplate(inject('distDir'));
  const found = `select 1 from pg_database where datname = '${template}'`;
  return (await query(inject('postgresUrl'), found)).length > 0;
}

/** Keeps a database, whose cms has stopped, for later ones to be copied from. */
export async function keepAsTemplate(kind: DatabaseKind, database: TestDatabase): Promise<void> {
  // Two workers, or runs, may do this at once: the name is given to whole databases only.
  if (kind === 'sqlite') {
    const whole = `${inject('sqliteTemplate')}.${process.pid}`;
    cpSync(sqliteFile(database.dataDir), whole);
    renameSync(whole, inject('sqliteTemplate'));
    return;
  }
  const name = new URL(database.env['DATABASE_URL'] ?? '').pathname.slice(1);
  const template = postgresTemplate(inject('distDir'));
  try {
    await query(inject('postgresUrl'), `create database ${template} template ${name}`);
  } catch (error) {
    if (!(await hasTemplate(kind))) throw error;
  }
}

function sqliteFile(dataDir: string): string {
  return path.join(dataDir, 'cms.db');
}

function createSqlite(dataDir: string, from: 'empty' | 'template'): TestDatabase {
  const file = sqliteFile(dataDir);
  if (from === 'template') cpSync(inject('sqliteTemplate'), file);
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

async function createPostgres(dataDir: string, from: 'empty' | 'template'): Promise<TestDatabase> {
  const maintenance = inject('postgresUrl');
  const name = `office_${randomBytes(6).toString('hex')}`;
  const address = new URL(maintenance);
  address.pathname = `/${name}`;
  const template = from === 'template' ? ` template ${postgresTemplate(inject('distDir'))}` : '';
  await query(maintenance, `create database ${name}${template}`);
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
