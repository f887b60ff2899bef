import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { env } from '../env';
import { createAddressIndex } from '../lib/address-index';
import { appVersion } from '../lib/app-version';
import { releaseOfficeLock, takeOfficeLock } from '../lib/office-lock';
import { fileOfPart, type Manifest, tableOfPart } from './archive-format';
import { addForeignKeys, createTables } from './create-tables';
import { countRows, insertRows, setNextId, type Target } from './insert-rows';
import {
  type ArchivePart,
  type CheckedArchive,
  checkArchive,
  readArchive,
  readWhole,
} from './read-archive';
import { type FileRestore, startFileRestore } from './restore-files';
import { type EmptyDatabase, openEmptyPlace } from './restore-place';

export interface RestoreResult {
  createdAt: string;
  /** The kind of database the archive was made of; it may be the other one. */
  from: Manifest['database'];
  into: Manifest['database'];
  tables: number;
  rows: number;
  files: number;
  /** Mails that were waiting when the backup was made. */
  waitingMails: number;
  seconds: number;
  next: string[];
}

interface Restore {
  file: string;
  archive: CheckedArchive;
  target: EmptyDatabase;
  files: FileRestore;
}

/**
 * Restores an archive into the empty place the environment names, in a process where no cms runs.
 * The whole archive is checked before anything is written, the rows are counted at the end, and
 * whatever goes wrong leaves nothing. Throws `backup.unusable` for the archive, `backup.refused`
 * for the place, and OfficeLockedError while a cms works there.
 */
export async function restoreOffice(file: string): Promise<RestoreResult> {
  const began = performance.now();
  const archive = await checkArchive(file, appVersion());
  if (env.DATABASE_URL === undefined) {
    mkdirSync(path.dirname(env.DATABASE_FILE), { recursive: true });
  }
  takeOfficeLock();
  try {
    const target = await openEmptyPlace();
    const waitingMails = await fill(file, archive, target);
    const { createdAt, database, tables, parts } = archive.manifest;
    return {
      createdAt,
      from: database,
      into: target.database,
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      files: parts.filter(({ name }) => fileOfPart(name) !== null).length,
      waitingMails,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      next: adviceFor(waitingMails),
    };
  } finally {
    releaseOfficeLock();
  }
}

async function fill(file: string, archive: CheckedArchive, target: EmptyDatabase): Promise<number> {
  const files = await startFileRestore(env.DATA_DIR);
  try {
    await createTables(target.trx, archive.schema, target.database);
    await createAddressIndex(target.trx, target.database);
    await restoreParts({ file, archive, target, files });
    if (target.database === 'postgres') await addForeignKeys(target.trx, archive.schema);
    for (const table of archive.manifest.tables) await checkTable(target, table);
    const waiting = await countWaitingMails(target);
    await files.place();
    await target.commit();
    await files.finish();
    return waiting;
  } catch (error) {
    await target.undo();
    await files.undo();
    throw error;
  }
}

async function restoreParts({ file, archive, target, files }: Restore): Promise<void> {
  const tables = new Map(archive.schema.tables.map((table) => [table.name, table]));
  await readArchive(file, async ({ name, content }: ArchivePart) => {
    const path = fileOfPart(name);
    if (path !== null) return await files.add(path, content);
    const table = tables.get(tableOfPart(name) ?? '');
    if (table !== undefined) {
      await insertRows(target, table, (await readWhole(content)).toString());
    }
  });
}

async function checkTable(
  target: Target,
  { name, rows, nextId }: Manifest['tables'][number],
): Promise<void> {
  await setNextId(target, name, nextId);
  const found = await countRows(target, name);
  if (found !== rows) throw new Error(`${name} has ${found} rows instead of ${rows}.`);
}

async function countWaitingMails({ trx }: Target): Promise<number> {
  const waiting = await trx<{ state: string }>('outgoing_mails')
    .whereIn('state', ['queued', 'claimed', 'handing'])
    .count({ mails: '*' })
    .first();
  return Number(waiting?.mails);
}

function adviceFor(waitingMails: number): string[] {
  return [
    'Use the secrets of the office this came from (secrets.env, or .env): links in mails already sent depend on them.',
    ...(waitingMails === 0
      ? []
      : [
          `${waitingMails} mails were waiting when the backup was made and go out at the first start, even if they went since: start with OFFICE_JOBS=off to look first.`,
        ]),
    'Start the office, then fill the search index: npm run search:rebuild.',
    'Nobody is signed in any more; everyone signs in again.',
  ];
}
