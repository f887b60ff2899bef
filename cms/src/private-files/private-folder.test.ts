import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { afterEach, beforeEach, expect, it } from 'vitest';

import type { PrivateFiles } from './private-files';
import { openFolder } from './private-folder';

let folder: string;
let files: PrivateFiles;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'private-files-'));
  files = openFolder(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const CONTENT = Buffer.alloc(300_000, 'əı');

async function kept(): Promise<string> {
  return (await files.receive(Readable.from([CONTENT]), 1_000_000)).keep();
}

function everything(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

it('gives back what it was given, and knows its size and sum', async () => {
  const received = await files.receive(Readable.from([CONTENT]), CONTENT.length);
  expect(received.bytes).toBe(CONTENT.length);
  expect(received.sha256).toBe(createHash('sha256').update(CONTENT).digest('hex'));
  const content = await files.open(await received.keep());
  expect(content && (await buffer(content)).equals(CONTENT)).toBe(true);
});

it('lets nobody but its owner read a file', async () => {
  await kept();
  expect(everything().map((file) => statSync(file).mode & 0o777)).toEqual([0o600]);
});

it('leaves nothing of a stream that is too long, breaks off or is not wanted', async () => {
  await expect(files.receive(Readable.from([CONTENT]), 1000)).rejects.toMatchObject({
    code: 'request.too-large',
  });
  const broken = new Readable({ read: () => broken.destroy(new Error('the network is gone')) });
  await expect(files.receive(broken, 1000)).rejects.toThrow('the network is gone');
  await (await files.receive(Readable.from([CONTENT]), 1_000_000)).discard();
  expect(everything()).toEqual([]);
});

it('cannot be opened before it is kept, nor after it is removed', async () => {
  const received = await files.receive(Readable.from(['x']), 10);
  const name = path.basename(received.path, '.part');
  expect(await files.open(name)).toBeNull();
  await received.keep();
  await files.remove(name);
  await files.remove(name);
  expect(await files.open(name)).toBeNull();
});

it('takes no name for a path', async () => {
  await expect(files.open('../../../../etc/passwd')).rejects.toThrow('not the name');
  expect(() => files.remove('../x')).toThrow('not the name');
});

it('finds old files, kept or not, and no young ones', async () => {
  const [old, young] = [await kept(), await kept()];
  const left = await files.receive(Readable.from(['x']), 10);
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const file of [left.path, path.join(folder, old.slice(0, 2), old)]) {
    expect(existsSync(file)).toBe(true);
    utimesSync(file, yesterday, yesterday);
  }
  const found: string[] = [];
  const anHourAgo = new Date(Date.now() - 3_600_000);
  for await (const name of files.findOlderThan(anHourAgo)) found.push(name);
  expect(found.sort()).toEqual([old, path.basename(left.path)].sort());
  expect(found).not.toContain(young);
});
