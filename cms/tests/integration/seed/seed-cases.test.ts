import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import type { CaseWorld } from '../../../src/seed/known-case.ts';
import type { SeedCase } from '../../../src/seed/read-cases.ts';
import { readSeedContent } from '../../../src/seed/seed-content.ts';
import type { SeedOptions, SeedResult } from '../../../src/seed/seed-office.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';

const TODAY = new Date();
const folder = path.resolve(import.meta.dirname, '../../../seed');
const read = readSeedContent(folder, 'e2e');
const entries = read.entries.slice(0, 1).map((entry) => ({
  ...entry,
  key: 'kitab',
  publishedDaysAgo: 20,
}));
const content = { ...read, entries };

/** Everyone applies for the second shift of the role "Rəf". */
const applying: SeedCase[] = ['aysu', 'murad', 'darya'].map((member, index) => ({
  key: `ref-${member}`,
  member,
  entry: 'kitab',
  role: 'Rəf',
  shifts: [2],
  answers: {},
  history: [{ workdaysAgo: 2, at: `1${index}:00`, by: 'applicant', does: 'submit' }],
}));

describeOnEachDatabase('cases of the seed', (boot) => {
  let cms: BootedCms;
  let world: CaseWorld;
  const seedCases = (cases: SeedCase[]) =>
    cms
      .load<{ seedCases(world: CaseWorld): Promise<number> }>('src/seed/seed-cases')
      .seedCases({ ...world, content: { ...content, cases } });
  const count = async (table: string) =>
    Number((await cms.readRows(`select count(*) as n from ${table}`))[0]?.['n']);

  beforeAll(async () => {
    cms = await boot();
    const { seedOffice } = cms.load<{ seedOffice(options: SeedOptions): Promise<SeedResult> }>(
      'src/seed/seed-office',
    );
    await seedOffice({ profile: 'e2e' });
    const members = (await cms.readRows(
      `select m.document_id, u.email from members m join up_users u on m.user_key = cast(u.id as varchar(20))`,
    )) as { document_id: string; email: string }[];
    const memberIds = new Map(
      members.map((row) => [row.email.split('@')[0] ?? '', row.document_id]),
    );
    world = {
      content,
      people: { accounts: [], memberIds, editorIds: new Map() },
      entries: {
        created: 0,
        documents: new Map([
          ['kitab', { kind: 'volunteer-project', documentId: await createProject(cms) }],
        ]),
      },
      now: TODAY,
    };
  });
  afterAll(() => cms.stop());

  it('are none in the profile of the browser tests, nor members beyond three', async () => {
    expect(await count('applications')).toBe(0);
    expect(await count('members')).toBe(3);
    expect(await count('subscriptions')).toBe(0);
    expect(await count('outgoing_mails')).toBe(0);
  });

  it('fill the role and the shift they name, and then its reserve', async () => {
    expect(await seedCases(applying)).toBe(3);
    const states = await cms.readRows('select state from applications order by reference');
    expect(states.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'reserve']);
    const counters = await cms.readRows(
      `select counter_key, taken from place_counters where taken > 0 and counter_key not like 'opp%'`,
    );
    expect(counters.map(({ taken }) => taken)).toEqual([2, 2]);
  });

  it('are left alone when the member has applied without the seed', async () => {
    const again = applying.map((told) => ({ ...told, key: `${told.key}-2` }));
    await seedCases(again);
    expect(await count('applications')).toBe(3);
  });

  it('name what went wrong', async () => {
    const [told] = applying;
    if (!told) throw new Error('There is no case.');
    await expect(seedCases([{ ...told, entry: 'yox' }])).rejects.toThrow('"yox"');
    await expect(seedCases([{ ...told, member: 'yox' }])).rejects.toThrow('"yox"');
    const unsubmitted: SeedCase = {
      ...told,
      key: 'other',
      entry: 'kitab',
      history: [{ hoursAgo: 1, by: 'editor', does: 'accept', says: 'Gəlin.' }],
    };
    await cms.strapi.db.query('api::casework.application').deleteMany({});
    await expect(seedCases([unsubmitted])).rejects.toThrow(
      'Case "other", step 1 (editor, accept): it was not submitted before.',
    );
  });
});

async function createProject(cms: BootedCms): Promise<string> {
  const { documentId: role } = await documentsOf(cms, 'api::volunteering.role').create({
    data: { nameAz: 'Rəf', capacity: 2 },
  });
  for (const [day, capacity] of [
    [9, 2],
    [5, 5],
  ] as const) {
    const startsAt = new Date(TODAY.getTime() + day * 86_400_000);
    const endsAt = new Date(startsAt.getTime() + 7_200_000);
    await documentsOf(cms, 'api::volunteering.shift').create({
      data: { startsAt, endsAt, capacity, role },
    });
  }
  const project = await createOpportunity(cms, {
    kind: 'volunteer-project',
    admission: 'first-come',
    data: { roles: [role] },
  });
  return project.documentId;
}
