import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { CONTENT_FOLDERS } from './content-files';

/** Files on their way from an archive into the data folder, all at once or not at all. */
export interface FileRestore {
  /** Adds a file whose path `isContentPath` allows. */
  add(relativePath: string, content: AsyncIterable<Buffer>): Promise<void>;
  /** Moves what was added to where it belongs. */
  place(): Promise<void>;
  /** Ends the restore: what was placed stays, nothing else does. */
  finish(): Promise<void>;
  /** Removes everything that was added, placed or not. */
  undo(): Promise<void>;
}

/** Begins to restore files into content folders that hold none. */
export async function startFileRestore(dataDir: string): Promise<FileRestore> {
  const staging = path.join(dataDir, '.restoring');
  const finish = () => rm(staging, { recursive: true, force: true });
  const placed: string[] = [];
  await finish();
  await mkdir(staging, { recursive: true });
  return {
    async add(relativePath, content) {
      const file = path.join(staging, relativePath);
      await mkdir(path.dirname(file), { recursive: true });
      await pipeline(content, createWriteStream(file, { flags: 'wx' }));
    },
    async place() {
      for (const name of CONTENT_FOLDERS) {
        const [staged, folder] = [path.join(staging, name), path.join(dataDir, name)];
        if (!existsSync(staged)) continue;
        await mkdir(path.dirname(folder), { recursive: true });
        // Empty, or the restore would not have begun.
        await rm(folder, { recursive: true, force: true });
        await rename(staged, folder);
        placed.push(folder);
      }
    },
    finish,
    async undo() {
      for (const folder of placed) await rm(folder, { recursive: true, force: true });
      await finish();
    },
  };
}
