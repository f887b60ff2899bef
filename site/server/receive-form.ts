import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { MOST_FILE_BYTES, type ReceivedFile } from '../src/lib/form/received-file.ts';

const MOST_FILES = 5;
const MOST_FIELDS = 300;
const TEXT_LIMIT_BYTES = 1_000_000;
/** What is beyond a file's limit is read and dropped up to here, so that the words around it stay. */
const FORM_WITH_FILES_LIMIT_BYTES = 60_000_000;
const LEFT_BEHIND_MS = 3_600_000;

/** Pages whose forms carry files: the steps of applying. */
const FILE_PATHS = /^(?:\/muraciet|\/(?:en|ru)\/apply)\//;

/** A form with files as it arrived: the words in memory, the files on the disk. */
export interface ReceivedForm {
  fields: URLSearchParams;
  files: ReceivedFile[];
  /** Removes the files; call it when the request is answered. */
  discard(): Promise<void>;
}

export function carriesFiles({ method, headers }: IncomingMessage, pathname: string): boolean {
  const isForm = headers['content-type']?.startsWith('multipart/form-data') === true;
  return method === 'POST' && isForm && FILE_PATHS.test(pathname);
}

/**
 * Reads a form with files as it comes, each file into `folder`. Null when it is larger than any
 * form may be, or is no form at all; nothing is left of it then.
 */
export async function receiveForm(
  request: IncomingMessage,
  folder: string,
): Promise<ReceivedForm | null> {
  if (Number(request.headers['content-length'] ?? 0) > FORM_WITH_FILES_LIMIT_BYTES) return null;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fields = new URLSearchParams();
  const files: ReceivedFile[] = [];
  const writing: Promise<void>[] = [];
  const discard = async () => {
    for (const { path } of files) await rm(path, { force: true });
  };
  try {
    const parser = openParser(request);
    let textBytes = 0;
    parser.on('field', (name: string, value: string) => {
      textBytes += value.length;
      if (textBytes <= TEXT_LIMIT_BYTES) fields.append(name, value);
    });
    parser.on('file', (...sent: FileEvent) => {
      const [field, content, name, , type] = sent;
      // A control that was left empty comes as a file without a name.
      if (!name) {
        content.resume();
        return;
      }
      const file = { field, name, type, path: join(folder, randomUUID()), isTooLarge: false };
      files.push(file);
      writing.push(writeFile(content, file));
    });
    await pipeline(request, counting(FORM_WITH_FILES_LIMIT_BYTES), parser);
    await Promise.all(writing);
    return { fields, files, discard };
  } catch {
    await Promise.allSettled(writing);
    await discard();
    return null;
  }
}

/** Removes what a process that was killed has left in `folder`. */
export async function sweepReceived(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
    if (now.getTime() - mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true });
  }
}

type FileEvent = [
  field: string,
  content: BusboyFileStream,
  name: string | undefined,
  encoding: string,
  type: string,
];

function openParser({ headers }: IncomingMessage): BusboyInstance {
  return new Busboy({
    headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
    limits: {
      files: MOST_FILES,
      fileSize: MOST_FILE_BYTES,
      fields: MOST_FIELDS,
      fieldSize: TEXT_LIMIT_BYTES,
      parts: MOST_FIELDS + MOST_FILES,
      headerPairs: 20,
    },
  });
}

async function writeFile(content: BusboyFileStream, file: ReceivedFile): Promise<void> {
  content.once('limit', () => (file.isTooLarge = true));
  await pipeline(content, createWriteStream(file.path, { flags: 'wx', mode: 0o600 }));
}

function counting(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > limit) done(new Error(`a form of more than ${limit} bytes`));
      else done(null, chunk);
    },
  });
}
