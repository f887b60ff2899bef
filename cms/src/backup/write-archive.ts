import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import tar from 'tar-stream';

import { isMissing } from '../lib/is-missing';
import { FILES_FOLDER, type PartRecord } from './archive-format';

/** An archive being written, one part after the other. */
export interface ArchiveWriter {
  /** Hands a part over; waits only while too much is under way to the disk. */
  add(name: string, content: string): Promise<void>;
  /** Adds a file of the data folder; false when it is not there any more. */
  addFile(relativePath: string, absolutePath: string): Promise<boolean>;
  /** The parts added so far, in order. */
  parts(): PartRecord[];
  /** Ends the archive and waits until it lies on the disk; answers its size in bytes. */
  finish(): Promise<number>;
  /** Gives up; the file stays as far as it was written. */
  abandon(): Promise<void>;
}

/** So much may be under way: a reader in a hurry to end its snapshot is not held up by the disk. */
const MOST_PENDING_BYTES = 16 * 1024 * 1024;

const PIECE_BYTES = 256 * 1024;

/** Begins a new archive in `file`, which must not exist; nobody but its owner may read it. */
export function startArchive(file: string): ArchiveWriter {
  const pack = tar.pack();
  const parts: PartRecord[] = [];
  const written = pipeline(
    pack,
    gathering(PIECE_BYTES),
    createGzip({ chunkSize: PIECE_BYTES }),
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  );
  // Awaited in the end, or by whoever notices that a part could not be added.
  written.catch(() => undefined);
  let pending = 0;
  let last = Promise.resolve();
  return {
    async add(name, content) {
      const bytes = Buffer.from(content);
      pending += bytes.length;
      last = addBuffer(pack, name, bytes).then(() => void (pending -= bytes.length));
      last.catch(() => undefined);
      if (pending > MOST_PENDING_BYTES) await orTheCause(written, last);
      parts.push({
        name,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    },
    async addFile(relativePath, absolutePath) {
      const size = await sizeOf(absolutePath);
      if (size === null) return false;
      const name = `${FILES_FOLDER}/${relativePath}`;
      const hash = createHash('sha256');
      await orTheCause(written, addStream(pack, { name, size, absolutePath, hash: hashing(hash) }));
      parts.push({ name, bytes: size, sha256: hash.digest('hex') });
      return true;
    },
    parts: () => parts,
    async finish() {
      await orTheCause(written, last);
      pack.finalize();
      await written;
      return await settle(file);
    },
    async abandon() {
      pack.destroy();
      await written.catch(() => undefined);
    },
  };
}

function addBuffer(pack: tar.Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    pack.entry({ name, mode: 0o600 }, content, (fault) => {
      if (fault) reject(fault);
      else resolve();
    });
  });
}

async function addStream(
  pack: tar.Pack,
  part: { name: string; size: number; absolutePath: string; hash: Transform },
): Promise<void> {
  const { name, size } = part;
  if (size === 0) return await addBuffer(pack, name, Buffer.alloc(0));
  // A file that grows meanwhile is taken as it was when its size was read.
  const content = createReadStream(part.absolutePath, { end: size - 1 });
  await pipeline(content, part.hash, pack.entry({ name, size, mode: 0o600 }));
}

/** A tar is many small pieces, and each would cost the compressor a turn of the event loop. */
function gathering(bytes: number): Transform {
  let pieces: Buffer[] = [];
  let size = 0;
  const take = () => {
    const gathered = Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return gathered;
  };
  return new Transform({
    transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      pieces.push(piece);
      size += piece.length;
      if (size < bytes) done();
      else done(null, take());
    },
    flush(done: TransformCallback) {
      done(null, take());
    },
  });
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

/** A full disk shows as a broken stream: what broke it is what should be told. */
async function orTheCause(written: Promise<void>, added: Promise<void>): Promise<void> {
  try {
    await added;
  } catch (fault) {
    await written;
    throw fault;
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function settle(file: string): Promise<number> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}
