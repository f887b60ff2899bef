import { crc32, inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The entries of a ZIP archive by name, as its directory lists them; throws when one is damaged. */
export function unzip(archive: Buffer): Record<string, Buffer> {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('The archive is cut off.');
  const entries: Record<string, Buffer> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The directory is damaged.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    entries[name] = readEntry(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(archive: Buffer, at: number): Buffer {
  const start = archive.readUInt32LE(at + 42);
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const stored = archive.subarray(from, from + archive.readUInt32LE(at + 20));
  const content = archive.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(stored) : stored;
  if (crc32(content) !== archive.readUInt32LE(at + 16)) throw new Error('An entry is damaged.');
  return content;
}
