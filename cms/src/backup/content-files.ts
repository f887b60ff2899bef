import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { isMissing } from '../lib/is-missing';
import { UNFINISHED } from '../private-files/private-folder';

/**
 * The folders of DATA_DIR whose files belong to the records: media of editors, and whatever is
 * stored for nobody but its owner. Everything else there can be made anew, or is secret.
 */
export const CONTENT_FOLDERS = ['public/uploads', 'private'] as const;

/** The files in the content folders, by their path below `dataDir`, in a fixed order. */
export async function listContentFiles(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of CONTENT_FOLDERS) {
    for (const entry of await entriesOf(path.join(dataDir, folder))) {
      // What is still arriving has no row yet.
      if (!entry.isFile() || entry.name.endsWith(UNFINISHED)) continue;
      found.push(path.relative(dataDir, path.join(entry.parentPath, entry.name)));
    }
  }
  return found.sort();
}

/** Whether a path below the data folder is one a content file can have. */
export function isContentPath(relativePath: string): boolean {
  const isWithin = CONTENT_FOLDERS.some((folder) => relativePath.startsWith(`${folder}/`));
  return isWithin && path.posix.normalize(relativePath) === relativePath;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
