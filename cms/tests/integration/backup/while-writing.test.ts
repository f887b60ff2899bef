import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createMember, type TestMember } from '../../support/people.ts';
import { runOffice } from '../../support/run-office.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { act, submitted, type Target } from '../casework/casework-client.ts';
import { backUp } from './filled-office.ts';

const WRITERS = 3;
const BACKUPS = 2;
const BALLAST = 4_000;

/** What one transaction writes together: each answers the rows where only a part of it is. */
const TORN = {
  'applications whose state is not the last of their timeline': `
    select a.id from applications a where a.state is not (
      select t.to_state from timeline_entries t where t.application_document_id = a.document_id
      order by t.sequence desc limit 1)`,
  'applications changed without a word in their timeline': `
    select a.id from applications a where a.revision <> (
      select count(*) from timeline_entries t where t.application_document_id = a.document_id)`,
  'timelines of no application': `
    select id from timeline_entries
    where application_document_id not in (select document_id from applications)`,
  'timeline entries nobody is told of': `
    select id from timeline_entries where document_id not in (
      select subject_document_id from outbox_entries where happened = 'application.moved')`,
  'notes about timeline entries that are not there': `
    select id from outbox_entries where happened = 'application.moved'
    and subject_document_id not in (select document_id from timeline_entries)`,
  'counters that count other places than those taken': `
    select c.id from place_counters c where c.taken <> (
      select count(*) from taken_places p where p.counter_key = c.counter_key)`,
  'places taken by applications that hold none': `
    select p.id from taken_places p join applications a
    on a.document_id = p.application_document_id where a.state <> 'accepted'`,
  'keys of submissions without their application': `
    select id from submission_keys
    where application_document_id not in (select document_id from applications)`,
  'applications without the key of their submission': `
    select id from applications
    where document_id not in (select application_document_id from submission_keys)`,
  'applications nobody is on record for': `
    select id from applications where document_id not in (
      select subject_document_id from audit_entries where action = 'create')`,
  'references beyond the last one given': `
    select id from applications
    where cast(substr(reference, -6) as integer) > (select max(last_number) from reference_sequences)`,
};

describeOnEachDatabase('a backup made while people write', (boot, database) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-backup-'));
  let cms: BootedCms;

  beforeAll(async () => {
    cms = await boot();
    await addBallast(cms);
  });
  afterAll(async () => {
    await cms.stop();
    rmSync(folder, { recursive: true });
  });

  it('holds each of their changes as a whole or not at all', { timeout: 180_000 }, async () => {
    const clubs: Target[] = [];
    for (let index = 0; index < 20; index += 1) {
      clubs.push(await createOpportunity(cms, { admission: 'first-come', capacity: 50 }));
    }
    const writing = startWriters(cms, clubs, await createMembers(cms));
    const backups: { file: string; knownBefore: string[]; seenAfter: number }[] = [];
    for (let index = 0; index < BACKUPS; index += 1) {
      const file = path.join(folder, `${database}-${String(index)}.tar.gz`);
      const knownBefore = [...writing.references];
      await backUp(cms, file);
      backups.push({ file, knownBefore, seenAfter: writing.references.length });
    }
    await writing.stop();
    expect(backups.every(({ knownBefore, seenAfter }) => seenAfter > knownBefore.length)).toBe(
      true,
    );
    for (const { file, knownBefore } of backups) {
      await withRestored(file, async ({ readRows }) => {
        for (const [fault, sql] of Object.entries(TORN)) {
          expect({ fault, rows: await readRows(sql) }).toEqual({ fault, rows: [] });
        }
        const references = await readRows('select reference from applications');
        expect(references.map((row) => row['reference'])).toEqual(
          expect.arrayContaining(knownBefore),
        );
      });
    }
  });
});

/** Rows nobody cares for, so that a backup takes a while. */
async function addBallast(cms: BootedCms): Promise<void> {
  const rows = Array.from({ length: 400 }, (_, index) => ({
    topic: 'cache',
    state: 'done',
    happened: `ballast-${String(index)}`,
  }));
  for (let count = 0; count < BALLAST; count += rows.length) {
    await cms.strapi.db.connection('outbox_entries').insert(rows);
  }
}

async function createMembers(cms: BootedCms): Promise<TestMember[]> {
  const members: TestMember[] = [];
  for (let index = 0; index < WRITERS; index += 1) members.push(await createMember(cms));
  return members;
}

/** Members who apply for one club after the other, and take every second application back. */
function startWriters(cms: BootedCms, clubs: Target[], members: TestMember[]) {
  const references: string[] = [];
  let isOver = false;
  const write = async (member: TestMember) => {
    for (let index = 0; !isOver; index += 1) {
      const club = clubs[index % clubs.length] as Target;
      const reference = await submitted(cms, member, club);
      references.push(reference);
      await act(cms, member, reference, { action: 'withdraw' });
    }
  };
  const written = Promise.all(members.map(write));
  return {
    references,
    async stop() {
      isOver = true;
      await written;
    },
  };
}

async function withRestored(
  file: string,
  look: (database: TestDatabase) => Promise<void>,
): Promise<void> {
  const place = await createTestDatabase('sqlite', 'empty');
  try {
    const { code, error } = await runOffice(['db-restore', file], place.env);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    await look(place);
  } finally {
    await place.remove();
  }
}
