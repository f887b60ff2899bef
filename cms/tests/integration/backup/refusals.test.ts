import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Parts, promise, readParts, writeParts } from '../../support/archives.ts';
import { bootCms, type BootedCms } from '../../support/boot-cms.ts';
import { runOffice } from '../../support/run-office.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { askForBackup, backUp, fillOffice } from './filled-office.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'office-backup-'));
const whole = path.join(folder, 'office.tar.gz');
let cms: BootedCms;

beforeAll(async () => {
  cms = await bootCms();
  await fillOffice(cms);
  await backUp(cms, whole);
});
afterAll(async () => {
  await cms.stop();
  rmSync(folder, { recursive: true });
});

describe('the command to back up', () => {
  const port = () => new URL(cms.url).port;
  const backup = (args: string[], env: Record<string, string> = {}) =>
    runOffice(['db-backup', ...args], { CMS_PORT: port(), DATA_DIR: cms.dataDir, ...env });

  it('says what it wrote, for nobody else to read, and what to keep besides', async () => {
    const { code, out, error } = await backup([]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { file, bytes, next } = JSON.parse(out) as {
      file: string;
      bytes: number;
      next: string[];
    };
    expect(file).toMatch(/\/backups\/office-[\dTZ-]+\.tar\.gz$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(file).size).toBe(bytes);
    expect(next.join(' ')).toContain('keep secrets.env');
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
  });

  it('finds a file as seen from where it was called', async () => {
    const { code } = await backup(['--to', 'called.tar.gz'], { INIT_CWD: folder });
    expect(code).toBe(0);
    expect(existsSync(path.join(folder, 'called.tar.gz'))).toBe(true);
  });

  it('never writes over anything', async () => {
    const before = readFileSync(whole);
    const { code, error } = await backup(['--to', whole]);
    expect(code).toBe(1);
    expect(error).toMatch(/^✗ .* exists already: name another file\..*\n$/);
    expect(readFileSync(whole).equals(before)).toBe(true);
  });

  it('refuses options it does not know, in one line', async () => {
    const { code, error } = await backup(['--two', whole]);
    expect(code).toBe(1);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toContain('--two: there is no such option');
  });

  it('leaves nothing when it fails', async () => {
    const before = readdirSync(folder);
    await cms.strapi.db.connection('strapi_database_schema').update({ schema: '{"tables":[{}]}' });
    const { status, body } = await askForBackup(cms, { to: path.join(folder, 'failed.tar.gz') });
    expect({ status, code: body.error.details.code }).toEqual({
      status: 500,
      code: 'backup.failed',
    });
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe.each(['sqlite', 'postgres'] as const)('the command to restore into %s', (database) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await createTestDatabase(database, 'empty');
  });
  afterAll(() => place.remove());

  const restore = (...args: string[]) => runOffice(['db-restore', ...args], place.env);

  /** What the place holds, but for the lock that ends with its process. */
  async function traces(): Promise<string[]> {
    const files = readdirSync(place.dataDir, { recursive: true })
      .map(String)
      .filter((name) => !name.endsWith('.lock'));
    const tables = "select tablename from pg_tables where schemaname = 'public'";
    return [...files, ...(database === 'postgres' ? await place.readRows(tables) : []).map(String)];
  }

  /** Restores an archive whose parts were changed by someone who can count. */
  async function restoreForged(change: (parts: Parts) => void) {
    const parts = await readParts(whole);
    change(parts);
    promise(parts);
    const forged = path.join(folder, `forged-${database}.tar.gz`);
    await writeParts(forged, parts);
    return restore(forged);
  }

  it('wants one archive and nothing else', async () => {
    for (const args of [[], ['--force'], [whole, '--force']]) {
      const { code, error } = await restore(...args);
      expect(code).toBe(1);
      expect(error).toBe('✗ Name one archive and nothing else: npm run db:restore -- FILE\n');
    }
  });

  it('says in one line that an archive is not good, and writes nothing', async () => {
    const cut = path.join(folder, 'cut.tar.gz');
    writeFileSync(cut, readFileSync(whole).subarray(0, -1000));
    const { code, error } = await restore(cut);
    expect(code).toBe(1);
    expect(error).toBe(`✗ ${cut} is damaged: it ends too early.\n`);
    expect(await traces()).toEqual([]);
  });

  it('leaves nothing of a restore that fails on the way', { timeout: 90_000 }, async () => {
    const twice = await restoreForged((parts) => {
      const name = 'rows/up_users/00001.jsonl';
      const rows = String(parts.get(name));
      parts.set(name, Buffer.from(rows + rows));
    });
    expect(twice.code).toBe(1);
    expect(twice.error).toMatch(/^✗ A row of up_users cannot be restored \(\w+\)\.\n$/);
    expect(await traces()).toEqual([]);
    const orphaned = await restoreForged((parts) => parts.delete('rows/members/00001.jsonl'));
    expect(orphaned.code).toBe(1);
    expect(await traces()).toEqual([]);
    const uncounted = await restoreForged((parts) =>
      parts.delete('rows/audit_entries/00001.jsonl'),
    );
    expect(uncounted.error).toMatch(/audit_entries has 0 rows instead of \d+/);
    expect(await traces()).toEqual([]);
  });

  it('keeps away from files that are there', async () => {
    const uploads = path.join(place.dataDir, 'public/uploads');
    mkdirSync(uploads, { recursive: true });
    writeFileSync(path.join(uploads, 'own.png'), 'own');
    const { code, error } = await restore(whole);
    expect(code).toBe(1);
    expect(error).toContain(`There are files of an office in ${place.dataDir} already.`);
    expect(readdirSync(uploads)).toEqual(['own.png']);
    rmSync(path.join(place.dataDir, 'public'), { recursive: true });
  });

  it('restores once, and not over what is there', { timeout: 60_000 }, async () => {
    expect((await restore(whole)).code).toBe(0);
    rmSync(path.join(place.dataDir, 'public'), { recursive: true });
    rmSync(path.join(place.dataDir, 'private'), { recursive: true });
    const { code, error } = await restore(whole);
    expect(code).toBe(1);
    expect(error).toMatch(/There is a database at|holds tables already/);
    expect(error).toContain('set DATABASE_FILE or DATABASE_URL, and DATA_DIR');
  });
});

it('does not restore where a cms works', async () => {
  const { code, error } = await runOffice(['db-restore', whole], {
    DATA_DIR: cms.dataDir,
    DATABASE_FILE: path.join(cms.dataDir, 'cms.db'),
  });
  expect(code).toBe(1);
  expect(error).toMatch(/^✗ Another process works on .*cms\.db: stop it/);
});
