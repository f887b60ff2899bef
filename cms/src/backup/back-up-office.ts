import { mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { env, repositoryRoot } from '../env';
import { appVersion } from '../lib/app-version';
import { officeError } from '../lib/errors';
import { type Manifest, MANIFEST, manifestSchema, rowsPart, SCHEMA_PART } from './archive-format';
import { checkTarget, defaultTarget } from './backup-target';
import { listContentFiles } from './content-files';
import { noteBackup } from './last-backup';
import { openSnapshot, type Snapshot } from './open-snapshot';
import { findForeignTables, readNextId, readRows, readSchema } from './read-tables';
import type { DatabaseSchema, TableSchema } from './table-schema';
import { type ArchiveWriter, startArchive } from './write-archive';

/** Who is signed in is no record, and must not come back to life with one: tables left empty. */
const LEFT_EMPTY: readonly string[] = ['strapi_sessions'];

export interface BackupResult {
  file: string;
  bytes: number;
  tables: number;
  rows: number;
  files: number;
  seconds: number;
  /** Tables of the database that are none of the office's and are not in the archive. */
  foreignTables: string[];
  next: string[];
}

/**
 * Writes one archive of the database as it is at one moment, and of the files. Writers go on
 * meanwhile. Answers what is in it. Throws `backup.refused` for a place it must not write to, and
 * `backup.failed` with nothing left behind.
 */
export async function backUpOffice(to?: string): Promise<BackupResult> {
  const began = performance.now();
  if (to === undefined) mkdirSync(path.join(env.DATA_DIR, 'backups'), { recursive: true });
  const file = checkTarget(to ?? defaultTarget(env.DATA_DIR, new Date()), {
    dataDir: env.DATA_DIR,
    root: repositoryRoot(),
  });
  const { manifest, foreignTables, bytes } = await writeWhole(file);
  await noteBackup(file);
  return {
    file,
    bytes,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files: manifest.parts.filter(({ name }) => name.startsWith('files/')).length,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    foreignTables,
    next: [
      'Secrets are not in it: keep secrets.env of the data folder, or your .env, elsewhere.',
      'It holds personal data and is readable by its owner only: keep it so.',
    ],
  };
}

interface Written {
  manifest: Manifest;
  foreignTables: string[];
  bytes: number;
}

/** Under the name of a part until it is whole, so that no half of one is taken for a backup. */
async function writeWhole(file: string): Promise<Written> {
  const part = `${file}.part`;
  await reserve(file);
  const writer = startArchive(part);
  try {
    const described = await writeParts(writer);
    const bytes = await writer.finish();
    await rename(part, file);
    return { ...described, bytes };
  } catch (cause) {
    await writer.abandon();
    await rm(part, { force: true });
    await rm(file, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    strapi.log.error(JSON.stringify({ event: 'backup.failed', reason }));
    throw officeError('backup.failed', `The backup could not be written: ${reason}`);
  }
}

async function reserve(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw officeError('backup.refused', `The backup cannot be made there: ${reason}`);
  }
}

async function writeParts(writer: ArchiveWriter): Promise<Omit<Written, 'bytes'>> {
  const snapshot = await openSnapshot();
  const createdAt = new Date().toISOString();
  let rows: Pick<Manifest, 'tables' | 'schemaFingerprint'>;
  let foreignTables: string[];
  try {
    const { schema, fingerprint } = await readSchema(snapshot);
    foreignTables = await findForeignTables(snapshot, schema);
    await writer.add(SCHEMA_PART, JSON.stringify(schema, null, 1));
    rows = { schemaFingerprint: fingerprint, tables: await writeTables(writer, snapshot, schema) };
  } finally {
    await snapshot.close();
  }
  // After the rows: a file is on the disk before the row that names it is committed.
  for (const name of await listContentFiles(env.DATA_DIR)) {
    await writer.addFile(name, path.join(env.DATA_DIR, name));
  }
  const manifest = manifestSchema.parse({
    ...rows,
    appVersion: appVersion(),
    createdAt,
    database: snapshot.database,
    parts: [...writer.parts()],
  });
  await writer.add(MANIFEST, JSON.stringify(manifest, null, 1));
  return { manifest, foreignTables };
}

async function writeTables(
  writer: ArchiveWriter,
  snapshot: Snapshot,
  { tables }: DatabaseSchema,
): Promise<Manifest['tables']> {
  const written: Manifest['tables'] = [];
  for (const table of tables) {
    const rows = LEFT_EMPTY.includes(table.name) ? 0 : await writeRows(writer, snapshot, table);
    written.push({ name: table.name, rows, nextId: await readNextId(snapshot, table.name) });
  }
  return written;
}

async function writeRows(
  writer: ArchiveWriter,
  snapshot: Snapshot,
  table: TableSchema,
): Promise<number> {
  let rows = 0;
  let number = 0;
  for await (const page of readRows(snapshot, table)) {
    number += 1;
    rows += page.count;
    await writer.add(rowsPart(table.name, number), page.lines);
  }
  return rows;
}
