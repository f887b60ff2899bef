import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bodyOf, keepPage, type KeptPage } from './kept-page.ts';
import { createPageSnapshot } from './snapshot.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function keep(address: string): Promise<KeptPage> {
  const body = new TextEncoder().encode(`Səhifə ${address}`);
  const headers = new Headers({ 'content-type': 'text/html' });
  return keepPage(
    { address, tags: ['catalogue'] },
    { status: 200, headers, body, hasGaps: false },
    7,
  );
}

it('gives back the pages it was given', async () => {
  const snapshot = createPageSnapshot(folder, 'one-4321', 'build');
  const pages = [await keep('/'), await keep('/en/')];
  await snapshot.write(pages);
  const read = await snapshot.read();
  expect(read).toEqual(pages);
  expect(read.map((page) => bodyOf(page, 'identity').toString())).toEqual([
    'Səhifə /',
    'Səhifə /en/',
  ]);
});

it('has nothing before the first one, and nothing for another build', async () => {
  expect(await createPageSnapshot(join(folder, 'none'), 'one', 'build').read()).toEqual([]);
  await createPageSnapshot(folder, 'one', 'build').write([await keep('/')]);
  expect(await createPageSnapshot(folder, 'one', 'later').read()).toEqual([]);
});

it('keeps the file of each process apart, and begins with the newest of another', async () => {
  await createPageSnapshot(folder, 'one', 'build').write([await keep('/')]);
  await createPageSnapshot(folder, 'two', 'build').write([await keep('/en/')]);
  const old = new Date(Date.now() - 60_000);
  await utimes(join(folder, 'one.pages.ndjson'), old, old);
  const addresses = async (name: string) =>
    (await createPageSnapshot(folder, name, 'build').read()).map(({ address }) => address);
  expect(await addresses('one')).toEqual(['/']);
  expect(await addresses('three')).toEqual(['/en/']);
});

it('leaves out what is spoilt', async () => {
  const snapshot = createPageSnapshot(folder, 'one', 'build');
  await snapshot.write([await keep('/')]);
  const file = join(folder, 'one.pages.ndjson');
  await writeFile(file, '{"address":"/half', { flag: 'a' });
  expect(await snapshot.read()).toHaveLength(1);
  await writeFile(file, 'nonsense');
  expect(await snapshot.read()).toEqual([]);
});

it('removes files nobody has written for two days', async () => {
  const old = new Date(Date.now() - 49 * 60 * 60_000);
  for (const name of ['gone.pages.ndjson', 'gone.pages.ndjson.half']) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), old, old);
  }
  await createPageSnapshot(folder, 'one', 'build').read();
  expect(await readdir(folder)).toEqual([]);
});
