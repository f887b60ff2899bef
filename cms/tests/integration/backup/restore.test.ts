import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bootCms, describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import {
  type Contents,
  readContents,
  readInSharedWords,
  readStructure,
} from '../../support/database-contents.ts';
import { createOpportunity } from '../../support/factories.ts';
import { request } from '../../support/request.ts';
import { runOffice } from '../../support/run-office.ts';
import { PDF } from '../../support/sample-files.ts';
import {
  createTestDatabase,
  type DatabaseKind,
  type TestDatabase,
} from '../../support/test-database.ts';
import { read, submitted } from '../casework/casework-client.ts';
import { fetchFile } from '../casework/files-client.ts';
import { backUp, fillOffice, FILES, type FilledOffice } from './filled-office.ts';

describeOnEachDatabase('an office backed up', (boot, database) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-backup-'));
  const file = path.join(folder, 'office.tar.gz');
  let filled: FilledOffice;
  let contents: Contents<string>;
  let structure: string[];
  let inSharedWords: Awaited<ReturnType<typeof readInSharedWords>>;
  let same: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    const cms = await boot();
    filled = await fillOffice(cms);
    structure = await readStructure(database, cms);
    // Strapi now and then writes something by itself: what is compared is a state that held.
    for (let held = false; !held;) {
      contents = await readContents(database, cms);
      inSharedWords = await readInSharedWords(database, cms);
      rmSync(file, { force: true });
      await backUp(cms, file);
      held = isDeepStrictEqual(await readContents(database, cms), contents);
    }
    await cms.stop();
    same = await createTestDatabase(database, 'empty');
    other = await createTestDatabase(otherOf(database), 'empty');
    for (const place of [same, other]) {
      const { code, error } = await runOffice(['db-restore', file], place.env);
      expect({ code, error }).toEqual({ code: 0, error: '' });
    }
  });
  afterAll(async () => {
    for (const place of [same, other]) await place.remove();
    rmSync(folder, { recursive: true });
  });

  it('comes back with every row as it was, but nobody is signed in', async () => {
    const restored = await readContents(database, same);
    expect(contents['strapi_sessions']).not.toEqual([]);
    expect(restored).toEqual({ ...contents, strapi_sessions: [] });
  });

  it('comes back with the same columns, indexes, keys and next ids', async () => {
    expect(await readStructure(database, same)).toEqual(structure);
  });

  it('has the same rows in the other database', async () => {
    const postgres = database === 'postgres' ? same : other;
    const before = await inSharedWords(postgres);
    const after = await (await readInSharedWords(otherOf(database), other))(postgres);
    expect(Object.keys(after)).toEqual(Object.keys(contents));
    expect(after).toEqual({ ...before, strapi_sessions: [] });
  });

  it('has every file, byte by byte', () => {
    for (const { dataDir } of [same, other]) {
      for (const [name, content] of Object.entries(FILES)) {
        expect(readFileSync(path.join(dataDir, name)).equals(content), name).toBe(true);
      }
    }
  });

  describe.each(['the same', 'the other'])('and restored into %s kind of database', (which) => {
    let office: BootedCms;
    beforeAll(async () => {
      office = await (which === 'the same'
        ? bootCms({ database, on: same })
        : bootCms({ database: otherOf(database), on: other }));
    });
    afterAll(() => office.stop());

    it('opens and goes on where it was', async () => {
      const { member, reference, fileId } = filled;
      const old = await request(office, 'GET', '/api/me', { token: member.accessToken });
      expect(old.status).toBe(401);
      const signedIn = await request<{ accessToken: string }>(
        office,
        'POST',
        '/api/accounts/sign-in',
        { token: office.siteToken, body: { email: member.email, password: member.password } },
      );
      expect(signedIn.status).toBe(200);
      expect(await read(office, signedIn.body, reference)).toMatchObject({ state: 'accepted' });
      const path = `/api/me/files/${fileId}`;
      const { content } = await fetchFile(office, path, signedIn.body.accessToken);
      expect(content.equals(PDF)).toBe(true);
      const club = await createOpportunity(office, { admission: 'first-come' });
      expect(await submitted(office, signedIn.body, club)).toMatch(/-000003$/);
    });
  });
});

function otherOf(kind: DatabaseKind): DatabaseKind {
  return kind === 'sqlite' ? 'postgres' : 'sqlite';
}
