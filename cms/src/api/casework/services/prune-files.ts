import { rowsOf } from '../../../document-pipeline/rows';
import { privateFiles } from '../../../private-files/private-files';
import { FILE_UID, forgetFiles, removeBytes, type FileRow } from './application-files';

/** Longer than any file takes from its first byte to its row. */
const ARRIVING_MS = 60 * 60_000;
const BATCH = 200;

/**
 * Removes what nobody can reach any more: files of applications that are gone, bytes without a
 * row, and what was left of uploads that broke off. Safe on several instances: removing twice is
 * fine, and nothing younger than an hour is touched. Answers how many were removed.
 */
export async function pruneFiles(at: Date): Promise<number> {
  const orphans = await findOrphanRows();
  await forgetFiles(orphans);
  await removeBytes(orphans);
  let removed = orphans.length;
  for await (const name of privateFiles.findOlderThan(new Date(at.getTime() - ARRIVING_MS))) {
    if (await isNamed(name)) continue;
    await privateFiles.remove(name);
    removed += 1;
  }
  return removed;
}

async function findOrphanRows(): Promise<FileRow[]> {
  const orphans = (await strapi.db
    .connection({ file: 'application_files' })
    .leftJoin({ owner: 'applications' }, 'owner.document_id', 'file.application_document_id')
    .whereNull('owner.id')
    .limit(BATCH)
    .pluck('file.document_id')) as string[];
  return rowsOf<FileRow>(FILE_UID).findMany({ where: { documentId: { $in: orphans } } });
}

async function isNamed(storageName: string): Promise<boolean> {
  return (await strapi.db.query(FILE_UID).count({ where: { storageName } })) > 0;
}
