import { afterAll, beforeAll, expect, it } from 'vitest';

import { APPLICATION_STATES, holdsPlace } from '../../../src/api/casework/domain/states.ts';
import type * as SeedState from '../../../src/lib/seed-state.ts';
import type { SeedOptions, SeedResult } from '../../../src/seed/seed-office.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createAdmin } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { plan } from '../digest/subscribers.ts';
import { setClock } from '../member/accounts.ts';
import { time, type CaseRow, type EntryRow } from './case-rows.ts';

/** A Wednesday with no holiday in the weeks before it. */
const TODAY = new Date('2031-10-15T08:30:00Z');
const SEEDING_MS = 300_000;

describeOnEachDatabase('the past of the demo office', (boot) => {
  let cms: BootedCms;
  let seed: (options: SeedOptions) => Promise<SeedResult>;
  const rows = async <T>(sql: string) => (await cms.readRows(sql)) as T[];
  const count = async (sql: string) => Number(Object.values((await cms.readRows(sql))[0] ?? {})[0]);
  const cases = () => rows<CaseRow>('select * from applications order by reference');
  const timeline = () =>
    rows<EntryRow>('select * from timeline_entries order by application_document_id, sequence');

  beforeAll(async () => {
    cms = await boot();
    setClock(cms, TODAY);
    seed = cms.load<{ seedOffice: typeof seed }>('src/seed/seed-office').seedOffice;
    // The schedule may have planned a run on the empty office; nobody got it.
    await plan(cms, TODAY);
    let writes = 0;
    cms.strapi.documents.use(async ({ uid }, next) => {
      if (uid === 'api::casework.application') writes += 1;
      if (writes === 150) {
        writes += 1;
        throw new Error('Power cut');
      }
      return next();
    });
    await expect(seed({ profile: 'demo', onlyWhenEmpty: true })).rejects.toThrow('Power cut');
  }, SEEDING_MS);
  afterAll(async () => {
    setClock(cms, null);
    await cms.stop();
  });

  it('goes on with the cases where it broke off', { timeout: SEEDING_MS }, async () => {
    const known = (await cases()).length;
    expect(known).toBeGreaterThan(10);
    const result = await seed({ profile: 'demo', onlyWhenEmpty: true });
    const all = await cases();
    expect(result.applications).toBe(all.length - known);
    expect(all.length).toBeGreaterThanOrEqual(45);
    expect(await count('select count(distinct open_key) from applications')).toBe(
      await count('select count(open_key) from applications'),
    );
    const { readSeedState } = cms.load<typeof SeedState>('src/lib/seed-state');
    expect(await readSeedState()).toBe('seeded');
  });

  it('adds nothing when it is told again', { timeout: SEEDING_MS }, async () => {
    const tables = ['applications', 'timeline_entries', 'messages', 'members', 'subscriptions'];
    tables.push('runs', 'deliveries', 'outgoing_mails', 'outbox_entries', 'audit_entries');
    const counts = () => Promise.all(tables.map((table) => count(`select count(*) from ${table}`)));
    const before = await counts();
    expect(await seed({ profile: 'demo' })).toMatchObject({ entries: 0, applications: 0 });
    expect(await counts()).toEqual(before);
  });

  it('prints the accounts with a known password only', async () => {
    const { accounts } = await seed({ profile: 'demo' });
    expect(accounts.map(({ role, email }) => `${role}: ${email}`)).toEqual([
      'head-editor: redaktor@office.example',
      'region-editor-baku: baki@office.example',
      'region-editor-sumgait: sumqayit@office.example',
      'region-editor-ganja: gence@office.example',
      'member (ganja): aysu@student.example',
      'member (sumgait): murad@student.example',
      'member (baku): darya@student.example',
      'organiser (sumgait): ferid@student.example',
    ]);
  });

  it('is peopled by members of every standing', async () => {
    const members = (condition: string) =>
      count(
        `select count(*) from up_users u join members m on m.user_key = cast(u.id as varchar(20))
         where ${condition}`,
      );
    const all = await members('1 = 1');
    expect(all).toBeGreaterThanOrEqual(27);
    expect(await members('u.confirmed and m.address_confirmed_at is not null')).toBe(all - 1);
    expect(await members('u.blocked')).toBe(1);
    expect(await members(`m.birth_year >= 2015 and m.guardian_email <> ''`)).toBe(2);
    const organised = await rows<{ name: string }>(
      `select distinct m.name from members m join clubs_organisers_lnk l on l.member_id = m.id`,
    );
    expect(organised.length).toBeGreaterThanOrEqual(2);
  });

  it('shows every state an application can be in', async () => {
    const states = new Set((await cases()).map(({ state }) => state));
    expect([...states].sort()).toEqual([...APPLICATION_STATES].sort());
  });

  it('counts places as they are taken, never more than there are', async () => {
    const holders = (await cases()).filter(({ state }) => holdsPlace(state));
    const taken = await rows<{ application_document_id: string }>('select * from taken_places');
    expect(new Set(taken.map((row) => row.application_document_id))).toEqual(
      new Set(holders.map((row) => row.document_id)),
    );
    const counters = await rows<{ taken: number; capacity: number | null; places: number }>(
      `select c.taken, c.capacity,
         (select count(*) from taken_places t where t.counter_key = c.counter_key) as places
       from place_counters c`,
    );
    for (const { taken: number, capacity, places } of counters) {
      expect(number).toBe(Number(places));
      expect(number).toBeLessThanOrEqual(capacity ?? number);
    }
    const full = counters.filter((row) => row.capacity !== null && row.taken === row.capacity);
    expect(full.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps who waits for a place in the order of arrival', async () => {
    const waiting = await rows<{ opportunity_document_id: string; submitted_at: string }>(
      `select opportunity_document_id, submitted_at from applications where state = 'reserve'
       order by opportunity_document_id, cast(reserve_order as integer)`,
    );
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    for (const [index, row] of waiting.entries()) {
      const next = waiting[index + 1];
      if (next?.opportunity_document_id !== row.opportunity_document_id) continue;
      expect(time(row.submitted_at)).toBeLessThan(time(next.submitted_at));
    }
  });

  it('numbers the cases of each region without a gap, in the order of arrival', async () => {
    const submitted = (await cases()).filter(({ state }) => state !== 'draft');
    for (const prefix of ['BAK', 'SUM', 'GNC']) {
      const own = submitted.filter(({ reference }) => reference?.startsWith(prefix));
      expect(own.map(({ reference }) => reference)).toEqual(
        own.map((_, index) => `${prefix}-2031-${String(index + 1).padStart(6, '0')}`),
      );
      const arrivals = own.map((row) => time(row.submitted_at));
      expect(arrivals).toEqual(arrivals.toSorted((one, other) => one - other));
      const last = `select last_number from reference_sequences where sequence_key = '${prefix}-2031'`;
      expect(await count(last)).toBe(own.length);
    }
    expect(submitted.every(({ reference }) => reference !== null)).toBe(true);
  });

  it('tells each case by a timeline that ends in its state, at its own times', async () => {
    const entries = await timeline();
    for (const row of await cases()) {
      if (row.state === 'draft') continue;
      const own = entries.filter((entry) => entry.application_document_id === row.document_id);
      expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, index) => index + 1));
      expect(own.at(-1)?.to_state).toBe(row.state);
      expect(time(own.at(-1)?.at ?? null)).toBe(time(row.updated_at));
      expect(time(row.created_at)).toBeLessThanOrEqual(time(own[0]?.at ?? null));
      for (const [index, entry] of own.entries()) {
        expect(entry.from_state).toBe(own[index - 1]?.to_state ?? 'draft');
        expect(time(entry.at)).toBeGreaterThanOrEqual(time(own[index - 1]?.at ?? 0));
        expect(time(entry.at)).toBeLessThan(TODAY.getTime());
      }
    }
  });

  it.each(['baku', 'sumgait', 'ganja'])('gives the editor of %s work for the day', async (key) => {
    const { token } = await createAdmin(cms, { role: `region-editor-${key}` });
    const { body } = await request<{ results: { regionKey: string; dueAt: string }[] }>(
      cms,
      'GET',
      '/content-manager/collection-types/api::casework.application?pageSize=100' +
        '&filters[state][$in][0]=submitted&filters[state][$in][1]=in-review',
      { token },
    );
    expect(body.results.length).toBeGreaterThanOrEqual(5);
    expect(body.results.every((row) => row.regionKey === key && row.dueAt)).toBe(true);
    const due = body.results.map((row) => row.dueAt);
    expect(due.filter((at) => new Date(at) < TODAY).length).toBeGreaterThanOrEqual(1);
    expect(due.filter((at) => at.startsWith('2031-10-15')).length).toBeGreaterThanOrEqual(1);
  });

  it('leaves no mail to send and the clock nothing to do', async () => {
    const { runCaseworkClock } = cms.load<{ runCaseworkClock(now: Date): Promise<object> }>(
      'src/api/casework/services/clock',
    );
    expect(await runCaseworkClock(TODAY)).toEqual({});
    const waiting = `select count(*) from outbox_entries where topic = 'mail' and state <> 'done'`;
    expect(await count(waiting)).toBe(0);
    const states = await rows<{ state: string }>('select distinct state from outgoing_mails');
    expect(states.map(({ state }) => state).sort()).toEqual([
      'failed',
      'sent',
      'suppressed',
      'uncertain',
    ]);
    const late = await rows<{ sent_at: string | number }>(
      `select sent_at from outgoing_mails where state = 'sent'`,
    );
    expect(late.every((row) => time(row.sent_at) < TODAY.getTime())).toBe(true);
  });

  it('sends in its next digest what was first published since the last one', async () => {
    const [last] = await rows<{ id: number; window_end: string }>(
      `select id, window_end from runs where frequency = 'weekly' order by window_end desc`,
    );
    const before = await count('select max(id) from deliveries');
    const { runOperatorCommand: run } = cms.load<{
      runOperatorCommand(name: string, options: object): Promise<unknown>;
    }>('src/lib/operator-commands');
    const end = new Date(last?.window_end ?? '').toISOString();
    expect(await run('digest-plan', {})).toMatchObject({ windowStart: end });
    await run('digest-send', {});
    const told = await rows<{ items: string | { documentId: string }[] | null }>(
      `select items from deliveries where id > ${before} and state = 'queued'`,
    );
    const items = told.flatMap(({ items: list }) =>
      typeof list === 'string' ? (JSON.parse(list) as { documentId: string }[]) : (list ?? []),
    );
    expect(items.length).toBeGreaterThan(0);
    const published = await rows<{ document_id: string; first_published_at: string }>(
      ['student_services', 'clubs', 'volunteer_projects']
        .map((table) => `select document_id, first_published_at from ${table}`)
        .join(' union '),
    );
    for (const { documentId } of items) {
      const entry = published.find((row) => row.document_id === documentId);
      expect(time(entry?.first_published_at ?? null)).toBeGreaterThanOrEqual(Date.parse(end));
    }
  });
});
