import { createHash, randomBytes, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { officeError } from '../lib/errors';
import { isMissing } from '../lib/is-missing';
import type { PrivateFiles, ReceivedFile } from './private-files';

/** Ends the name of bytes that are still arriving; a backup leaves them out. */
export const UNFINISHED = '.part';

const NAME = /^[0-9a-f]{32}(?:\.part)?$/;
const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/** Private files as files in a folder of this machine, or of a disk several machines share. */
export function openFolder(folder: string): PrivateFiles {
  const placeOf = (name: string) => {
    if (!NAME.test(name)) throw new Error(`${name} is not the name of a private file.`);
    return path.join(folder, name.slice(0, 2), name);
  };
  return {
    async receive(content, mostBytes) {
      const name = randomBytes(16).toString('hex');
      const place = placeOf(name);
      await mkdir(path.dirname(place), { recursive: true, mode: OWNER_ONLY.folder });
      return await receiveInto(content, { name, place, mostBytes });
    },
    async open(name) {
      try {
        return (await open(placeOf(name), 'r')).createReadStream();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (name) => rm(placeOf(name), { force: true }),
    findOlderThan: (instant) => findOlderThan(folder, instant),
  };
}

async function receiveInto(
  content: Readable,
  { name, place, mostBytes }: { name: string; place: string; mostBytes: number },
): Promise<ReceivedFile> {
  const part = place + UNFINISHED;
  const hash = createHash('sha256');
  const measured = measuring(hash, mostBytes);
  try {
    await pipeline(
      content,
      measured.stream,
      createWriteStream(part, { flags: 'wx', mode: OWNER_ONLY.file }),
    );
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return {
    path: part,
    bytes: measured.bytes(),
    sha256: hash.digest('hex'),
    async keep() {
      await settle(part);
      await rename(part, place);
      await settle(path.dirname(place));
      return name;
    },
    discard: () => rm(part, { force: true }),
  };
}

function measuring(hash: Hash, mostBytes: number): { stream: Transform; bytes: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        done(officeError('request.too-large', `A file may have ${mostBytes} bytes at most.`));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

async function* findOlderThan(folder: string, instant: Date): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    if (!entry.isFile() || !NAME.test(entry.name)) continue;
    const writtenAt = await writtenAtOf(path.join(entry.parentPath, entry.name));
    if (writtenAt !== null && writtenAt < instant) yield entry.name;
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function writtenAtOf(file: string): Promise<Date | null> {
  try {
    return (await stat(file)).mtime;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Waits until a file, or the names in a folder, lie on the disk. */
async function settle(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
