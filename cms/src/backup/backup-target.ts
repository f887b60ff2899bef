import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { officeError } from '../lib/errors';
import { CONTENT_FOLDERS } from './content-files';

interface Places {
  dataDir: string;
  /** The folder of the office's own code. */
  root: string;
}

/** Where a backup goes that nobody named a file for. */
export function defaultTarget(dataDir: string, at: Date): string {
  const time = at.toISOString().replace(/\.\d+/, '').replaceAll(':', '-');
  return path.join(dataDir, 'backups', `office-${time}.tar.gz`);
}

/**
 * The absolute path of the archive to make at `file`. Throws `backup.refused` where an archive
 * would replace something, lie among the files of the repository, or be served or backed up
 * itself, and where there is no such folder: a disk may not be mounted.
 */
export function checkTarget(file: string, places: Places): string {
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw refused(`There is no folder ${folder}: make it first.`);
  const target = path.join(realpathSync(folder), path.basename(file));
  if (existsSync(target)) throw refused(`${file} exists already: name another file.`);
  const dataDir = realpathSync(places.dataDir);
  if (isWithin(target, realpathSync(places.root)) && !isWithin(target, dataDir)) {
    throw refused(`${file} lies in the repository: name a file outside of it.`);
  }
  const isContent = ['public', ...CONTENT_FOLDERS].some((name) =>
    isWithin(target, path.join(dataDir, name)),
  );
  if (isContent) throw refused(`${file} lies among the office's files: name one elsewhere.`);
  return target;
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder + path.sep);
}

function refused(message: string): Error {
  return officeError('backup.refused', message);
}
