import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { env } from '../env';
import { isMissing } from '../lib/is-missing';

/** Beside the database, not in it: a restored office must not believe that it is backed up. */
const noteFile = () => path.join(env.DATA_DIR, 'last-backup');

/** Remembers that a backup was finished just now, wherever it lies. */
export async function noteBackup(file: string): Promise<void> {
  await writeFile(noteFile(), `${file}\n`);
}

/** When the last backup was finished, or null when there was none. */
export async function readLastBackup(): Promise<Date | null> {
  try {
    return (await stat(noteFile())).mtime;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
