import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

import tar from 'tar-stream';

/** The parts of a backup by name, in order. */
export type Parts = Map<string, Buffer>;

export async function readParts(file: string): Promise<Parts> {
  const parts: Parts = new Map();
  const extract = tar.extract();
  const unpacked = pipeline(createReadStream(file), createGunzip(), extract);
  for await (const entry of extract) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    parts.set(entry.header.name, Buffer.concat(chunks));
  }
  await unpacked;
  return parts;
}

export async function writeParts(file: string, parts: Parts): Promise<void> {
  const pack = tar.pack();
  for (const [name, content] of parts) pack.entry({ name }, content);
  pack.finalize();
  await pipeline(pack, createGzip(), createWriteStream(file));
}

/** Makes the manifest promise exactly the other parts, as somebody would who changed them. */
export function promise(parts: Parts): void {
  const manifest = JSON.parse(String(parts.get('manifest.json'))) as Record<string, unknown>;
  parts.delete('manifest.json');
  manifest['parts'] = [...parts].map(([name, content]) => ({
    name,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
}
