import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import tar from 'tar-stream';

import { officeError } from '../lib/errors';
import {
  fileOfPart,
  FORMAT_VERSION,
  type Manifest,
  MANIFEST,
  manifestHeadSchema,
  manifestSchema,
  type PartRecord,
  SCHEMA_PART,
  tableOfPart,
} from './archive-format';
import { isContentPath } from './content-files';
import { type DatabaseSchema, databaseSchemaSchema } from './table-schema';

/** One part on its way out of an archive; what is left unread of it is passed over. */
export interface ArchivePart {
  name: string;
  content: AsyncIterable<Buffer>;
}

export interface CheckedArchive {
  manifest: Manifest;
  schema: DatabaseSchema;
}

/**
 * Reads a whole archive once and answers what it is, when every part is there and unchanged.
 * Throws `backup.unusable`, with one sentence to the operator, for anything else: no such file,
 * not a backup, cut off, damaged, or written by an office newer than `appVersion`.
 */
export async function checkArchive(file: string, appVersion: string): Promise<CheckedArchive> {
  const found: PartRecord[] = [];
  const texts = new Map<string, string>();
  await readArchive(file, async ({ name, content }) => {
    if (name === MANIFEST || name === SCHEMA_PART) {
      const bytes = await readWhole(content);
      texts.set(name, bytes.toString());
      found.push(recordOf(name, bytes));
    } else found.push(await measure(name, content));
  });
  const manifest = readManifest(file, texts.get(MANIFEST), appVersion);
  compare(file, manifest, found);
  const schema = databaseSchemaSchema.safeParse(JSON.parse(texts.get(SCHEMA_PART) ?? 'null'));
  if (!schema.success) throw unusable(`${file} does not say what its tables are.`);
  return { manifest, schema: schema.data };
}

/** Gives every part of the archive to `use`, in order. Throws `backup.unusable` as above. */
export async function readArchive(
  file: string,
  use: (part: ArchivePart) => Promise<void>,
): Promise<void> {
  const extract = tar.extract();
  const unpacked = pipeline(createReadStream(file), createGunzip(), extract);
  unpacked.catch(() => undefined);
  let fault: unknown;
  try {
    for await (const entry of extract) {
      if (entry.header.type !== 'file') throw unusable(`${file} is not a backup of this office.`);
      fault = undefined;
      await use({ name: entry.header.name, content: bytesOf(file, entry) }).catch(
        (error: unknown) => {
          fault = error;
          throw error;
        },
      );
      entry.resume();
    }
    await unpacked;
  } catch (error) {
    // What went wrong with a part's use is the caller's own; the rest is about the archive.
    throw error === fault ? error : explain(file, error);
  }
}

async function* bytesOf(file: string, entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of entry) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    throw explain(file, error);
  }
}

/** The whole content of a part that is known to be small enough to hold. */
export async function readWhole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function recordOf(name: string, bytes: Buffer): PartRecord {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function measure(name: string, content: AsyncIterable<Buffer>): Promise<PartRecord> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { name, bytes, sha256: hash.digest('hex') };
}

function readManifest(file: string, text: string | undefined, appVersion: string): Manifest {
  if (text === undefined) throw unusable(`${file} is not a backup of this office, or cut off.`);
  const head = manifestHeadSchema.safeParse(parseJson(text));
  if (!head.success) throw unusable(`${file} is not a backup of this office.`);
  const { formatVersion } = head.data;
  if (formatVersion !== FORMAT_VERSION || isNewer(head.data.appVersion, appVersion)) {
    throw unusable(
      `${file} was written by version ${head.data.appVersion} (format ${formatVersion}); this is ` +
        `version ${appVersion} (format ${FORMAT_VERSION}): restore it with the version that wrote it.`,
    );
  }
  const manifest = manifestSchema.safeParse(parseJson(text));
  if (!manifest.success) throw unusable(`${file} has a list of contents that cannot be read.`);
  return manifest.data;
}

function compare(file: string, manifest: Manifest, found: readonly PartRecord[]): void {
  const promised = new Map(manifest.parts.map((part) => [part.name, part]));
  for (const part of found) {
    if (part.name === MANIFEST) continue;
    if (!hasPlace(part.name, manifest)) {
      throw unusable(`${file} holds ${part.name}, which has no place in an office.`);
    }
    const { bytes, sha256 } = promised.get(part.name) ?? {};
    if (part.bytes !== bytes || part.sha256 !== sha256) {
      throw unusable(`${file} is damaged: ${part.name} is not what was written.`);
    }
    promised.delete(part.name);
  }
  const [missing] = promised.keys();
  if (missing !== undefined) throw unusable(`${file} is damaged: ${missing} is missing.`);
}

function hasPlace(part: string, { tables }: Manifest): boolean {
  const [table, path] = [tableOfPart(part), fileOfPart(part)];
  if (table !== null) return tables.some(({ name }) => name === table);
  return path === null ? part === SCHEMA_PART : isContentPath(path);
}

/** Whether version `one` is later than `other`, by its three numbers. */
function isNewer(one: string, other: string): boolean {
  const [ours, theirs] = [one, other].map((version) => version.split('.').map(Number));
  const at = ours?.findIndex((number, index) => number !== theirs?.[index]) ?? -1;
  return at >= 0 && (ours?.[at] ?? 0) > (theirs?.[at] ?? 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function explain(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return unusable(`There is no file ${file}.`);
    case 'EISDIR':
      return unusable(`${file} is a folder: name the archive.`);
    case 'EACCES':
      return unusable(`${file} may not be read by you.`);
    case 'Z_BUF_ERROR':
      return unusable(`${file} is damaged: it ends too early.`);
    case 'Z_DATA_ERROR':
      return unusable(`${file} is not a backup of this office, or damaged.`);
    default:
      return error instanceof Error && /^(?:Invalid tar|Unexpected end)/.test(error.message)
        ? unusable(`${file} is not a backup of this office, or damaged.`)
        : error;
  }
}

function unusable(message: string): Error {
  return officeError('backup.unusable', message);
}
