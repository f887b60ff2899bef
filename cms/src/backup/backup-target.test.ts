import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { checkTarget, defaultTarget } from './backup-target';

let folder: string;
let places: { root: string; dataDir: string };
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'office-target-')));
  places = { root: path.join(folder, 'office'), dataDir: path.join(folder, 'office/.data') };
  for (const name of ['cms/src', '.data/public/uploads', '.data/private', '.data/backups']) {
    mkdirSync(path.join(places.root, name), { recursive: true });
  }
  mkdirSync(path.join(folder, 'disk'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const check = (file: string) => checkTarget(path.join(folder, file), places);

it('goes into the data folder under the time it is made at', () => {
  const file = defaultTarget(places.dataDir, new Date('2026-05-04T21:09:08.765Z'));
  expect(file).toBe(path.join(places.dataDir, 'backups/office-2026-05-04T21-09-08Z.tar.gz'));
  expect(checkTarget(file, places)).toBe(file);
});

it('may go anywhere outside of the office', () => {
  expect(check('disk/a.tar.gz')).toBe(path.join(folder, 'disk/a.tar.gz'));
});

it('never goes over a file or a folder that is there', () => {
  writeFileSync(path.join(folder, 'disk/a.tar.gz'), '');
  expect(() => check('disk/a.tar.gz')).toThrow('exists already: name another file');
  expect(() => check('disk')).toThrow('exists already');
});

it('makes no folder: a disk may not be mounted', () => {
  expect(() => check('usb/a.tar.gz')).toThrow(`There is no folder ${folder}/usb`);
});

it('keeps out of the repository, also by a detour', () => {
  expect(() => check('office/a.tar.gz')).toThrow('lies in the repository');
  expect(() => check('office/cms/src/a.tar.gz')).toThrow('lies in the repository');
  symlinkSync(path.join(places.root, 'cms'), path.join(folder, 'detour'));
  expect(() => check('detour/a.tar.gz')).toThrow('lies in the repository');
});

it('keeps out of what is served, or would be backed up next time', () => {
  for (const name of ['public', 'public/uploads', 'private']) {
    expect(() => check(`office/.data/${name}/a.tar.gz`)).toThrow("among the office's files");
  }
});
