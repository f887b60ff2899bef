import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Parts, promise, readParts, writeParts } from '../../tests/support/archives';
import { manifestSchema } from './archive-format';
import { checkArchive } from './read-archive';
import { startArchive } from './write-archive';

const folder = mkdtempSync(path.join(tmpdir(), 'office-archive-'));
const whole = path.join(folder, 'whole.tar.gz');
const schema = { tables: [{ name: 'clubs', columns: [], indexes: [], foreignKeys: [] }] };

beforeAll(async () => {
  const writer = startArchive(whole);
  await writer.add('schema.json', JSON.stringify(schema));
  await writer.add('rows/clubs/00001.jsonl', '{"id":1}\n{"id":2}\n');
  await writer.addFile('public/uploads/x.png', path.join(folder, 'gone.png'));
  const manifest = manifestSchema.parse({
    appVersion: '1.2.0',
    createdAt: new Date().toISOString(),
    database: 'sqlite',
    schemaFingerprint: 'f',
    tables: [{ name: 'clubs', rows: 2, nextId: 3 }],
    parts: [...writer.parts()],
  });
  await writer.add('manifest.json', JSON.stringify(manifest));
  await writer.finish();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const check = (file: string, appVersion = '1.2.0') => checkArchive(file, appVersion);

/** The whole archive with its parts changed by `change`. */
async function changed(change: (parts: Parts) => void): Promise<string> {
  const parts = await readParts(whole);
  change(parts);
  const file = path.join(folder, 'changed.tar.gz');
  await writeParts(file, parts);
  return file;
}

/** A file with these bytes. */
function file(content: string | Uint8Array): string {
  const name = path.join(folder, 'other.tar.gz');
  writeFileSync(name, content);
  return name;
}

describe('an archive', () => {
  it('is accepted when it is whole, by the version that wrote it and later ones', async () => {
    for (const version of ['1.2.0', '1.2.1', '1.10.0', '2.0.0']) {
      expect((await check(whole, version)).manifest.tables).toHaveLength(1);
    }
  });

  it('of a later version is refused', async () => {
    for (const version of ['1.1.9', '0.9.0']) {
      await expect(check(whole, version)).rejects.toThrow(
        `was written by version 1.2.0 (format 1); this is version ${version} (format 1)`,
      );
    }
  });

  it('of another format is refused by its number, whatever else it says', async () => {
    const later = await changed((parts) => {
      const manifest = {
        format: 'student-service-office-backup',
        formatVersion: 2,
        appVersion: '1',
      };
      parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
    });
    await expect(check(later)).rejects.toThrow('(format 2); this is version 1.2.0 (format 1)');
  });

  it('with a changed, an added or a missing part is damaged, and the part is named', async () => {
    const rows = 'rows/clubs/00001.jsonl';
    const turned = await changed((parts) => parts.set(rows, Buffer.from('{"id":1}\n{"id":3}\n')));
    await expect(check(turned)).rejects.toThrow(`damaged: ${rows} is not what was written`);
    const more = await changed((parts) => parts.set('rows/clubs/00002.jsonl', Buffer.from('x')));
    await expect(check(more)).rejects.toThrow('damaged: rows/clubs/00002.jsonl is not what');
    const less = await changed((parts) => parts.delete(rows));
    await expect(check(less)).rejects.toThrow(`damaged: ${rows} is missing`);
  });

  it('with a part that has no place in an office is refused', async () => {
    const strange = ['../x', 'private/../../x', 'secrets.env', '/tmp/x', 'public/uploads/../../y'];
    for (const name of [...strange.map((file) => `files/${file}`), 'rows/other/00001.jsonl', 'x']) {
      const forged = await changed((parts) => {
        parts.set(name, Buffer.from('x'));
        promise(parts);
      });
      await expect(check(forged)).rejects.toThrow(`holds ${name}, which has no place in an office`);
    }
  });

  it('that ends too early is refused, wherever it ends', async () => {
    const bytes = readFileSync(whole);
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const start = bytes.subarray(0, Math.floor(bytes.length * share));
      await expect(check(file(start)), `${String(share)} of it`).rejects.toThrow('ends too early');
    }
    const withoutManifest = await changed((parts) => parts.delete('manifest.json'));
    await expect(check(withoutManifest)).rejects.toThrow('or cut off');
  });

  it('with a turned bit anywhere is refused', async () => {
    const bytes = readFileSync(whole);
    // The last byte before gzip's checksum and length is filled up with bits that say nothing.
    const lastOfContent = bytes.length - 9;
    for (let at = 12; at < bytes.length; at += 13) {
      if (at === lastOfContent) continue;
      const turned = Buffer.from(bytes);
      turned[at] = (turned[at] ?? 0) ^ 4;
      await expect(check(file(turned)), `byte ${String(at)}`).rejects.toThrow(
        /damaged|not a backup/,
      );
    }
  });

  it('cannot be anything else', async () => {
    await expect(check(file('a letter'))).rejects.toThrow('is not a backup of this office');
    await expect(check(file(gzipSync('a letter')))).rejects.toThrow('is not a backup');
    await expect(check(file(''))).rejects.toThrow(/not a backup|ends too early/);
    await expect(check(folder)).rejects.toThrow('is a folder: name the archive');
    await expect(check(path.join(folder, 'none'))).rejects.toThrow('There is no file');
    const foreign = await changed((parts) => {
      parts.set('manifest.json', Buffer.from('{"format":"other","formatVersion":1}'));
      promise(parts);
    });
    await expect(check(foreign)).rejects.toThrow('is not a backup of this office');
  });
});
