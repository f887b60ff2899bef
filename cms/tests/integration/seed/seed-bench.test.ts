import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

import { startLocalServer } from '@office/search/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { CommandProgress, CommandWatch } from '../../../src/lib/operator-commands.ts';
import type * as Members from '../../../src/seed/bench/generate-member.ts';
import type { BenchOptions, BenchResult } from '../../../src/seed/bench/seed-bench.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { callAccounts } from '../member/accounts.ts';
import { countRows, growth } from './stored-document.ts';

const PATIENT: CommandWatch = { report: () => undefined, signal: new AbortController().signal };
const MASTER_KEY = 'test-master-key-0001';
const TABLES = ['student_services', 'clubs', 'volunteer_projects', 'articles'];
/** Of the same content on each database. */
const digests = new Set<string>();

describeOnEachDatabase('seeding bench content', (boot) => {
  let cms: BootedCms;
  let server: Awaited<ReturnType<typeof startLocalServer>>;
  let seed: (options: BenchOptions, watch?: CommandWatch) => Promise<BenchResult>;

  beforeAll(async () => {
    server = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
    cms = await boot({
      env: {
        MEILI_HOST: server.host,
        MEILI_WRITE_KEY: MASTER_KEY,
        OFFICE_CLOCK: '2026-03-02T08:00:00Z',
      },
    });
    const { seedBench } = cms.load<{ seedBench: typeof seed }>('src/seed/bench/seed-bench');
    seed = (options, watch = PATIENT) => seedBench(options, watch);
  });
  afterAll(async () => {
    await cms.stop();
    await server.stop();
  });

  const command = (name: string, body: unknown, accept = 'application/json') =>
    fetch(`${cms.url}/api/operator/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-operator-token': cms.operatorToken,
        accept,
      },
      body: JSON.stringify(body),
    });

  /** All bench entries, without what follows from when they were written. */
  async function readEntries(): Promise<string> {
    const rows = await Promise.all(
      TABLES.map((table) =>
        cms.readRows(
          `select document_id, locale, title, summary, body, checked_on, published_at is null as draft
           from ${table} order by document_id, locale, published_at is null`,
        ),
      ),
    );
    return JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'boolean' ? Number(value) : value,
    );
  }

  it('goes on where it was stopped, and lets others have their turn meanwhile', async () => {
    const stop = new AbortController();
    const report = ({ what, done }: CommandProgress) => {
      if (what === 'opportunities' && done >= 100) stop.abort();
    };
    const options = { opportunities: 550, members: 30 };
    await expect(seed(options, { report, signal: stop.signal })).rejects.toThrow('aborted');
    let answered = 0;
    let isDone = false;
    const whole = seed(options).finally(() => (isDone = true));
    while (!isDone) {
      await cms.strapi.db.query('api::club.club').count();
      answered += 1;
      await setImmediate();
    }
    expect((await whole).added).toEqual({ opportunities: 450, articles: 27, members: 0 });
    expect(answered).toBeGreaterThan(4);
    digests.add(
      createHash('md5')
        .update(await readEntries())
        .digest('hex'),
    );
    expect(digests.size).toBe(1);
  });

  it('publishes everything at once and leaves nothing for the worker or the audit', async () => {
    const [published] = await cms.readRows(
      TABLES.map(
        (table) =>
          `select count(*) as total from ${table} where locale = 'az' and published_at is not null`,
      )
        .join(' union all ')
        .replace(/^(.*)$/s, 'select sum(total) as total from ($1) as counted'),
    );
    expect(Number(published?.['total'])).toBe(577);
    const traces = ['outbox_entries', 'audit_entries'].map((table) =>
      cms.readRows(`select 1 from ${table} where subject_document_id like 'bench%'`),
    );
    expect(await Promise.all(traces)).toEqual([[], []]);
  });

  it('adds nothing when there is as much already, and only the difference to more', async () => {
    const before = await countRows(cms);
    const entries = await readEntries();
    const added = { opportunities: 0, articles: 0, members: 0 };
    expect(await seed({ opportunities: 550, members: 30 })).toMatchObject({ added });
    expect(await seed({ opportunities: 10, members: 0 })).toMatchObject({ added });
    expect(await countRows(cms)).toEqual(before);
    const more = await seed({ opportunities: 560, members: 35 });
    expect(more.added).toEqual({ opportunities: 10, articles: 1, members: 5 });
    expect(growth(before, await countRows(cms))).toMatchObject({ members: 5, up_users: 5 });
    const [table, ...others] = JSON.parse(entries) as unknown[][];
    expect(JSON.parse(await readEntries())).toEqual([
      expect.arrayContaining(table ?? []),
      ...others.map((rows) => expect.arrayContaining(rows) as unknown),
    ]);
  });

  it('makes what was deleted again, with what is left of it', async () => {
    const [project] = await cms.readRows(
      `select document_id from volunteer_projects as p join volunteer_projects_roles_lnk as l
       on l.volunteer_project_id = p.id where published_at is not null order by p.id limit 1`,
    );
    const documentId = String(project?.['document_id']);
    const before = await countRows(cms);
    const uid = 'api::volunteering.volunteer-project';
    await cms.strapi.db.query(uid).deleteMany({ where: { documentId } });
    const { added } = await seed({ opportunities: 560, members: 35 });
    expect(added).toEqual({ opportunities: 1, articles: 0, members: 0 });
    const after = await countRows(cms);
    for (const table of ['volunteer_projects', 'roles', 'shifts', 'volunteer_projects_roles_lnk']) {
      expect(after[table], table).toBe(before[table]);
    }
  });

  it('is found in the index after it was built anew', async () => {
    const rebuilt = (await (await command('search-rebuild', {})).json()) as { documents: number };
    expect(rebuilt.documents).toBe(3 * (560 + 28));
  });

  it('lets its members sign in', async () => {
    const { BENCH_PASSWORD, memberEmail } = cms.load<typeof Members>(
      'src/seed/bench/generate-member',
    );
    const account = { email: memberEmail(34), password: BENCH_PASSWORD };
    expect((await callAccounts(cms, 'sign-in', account)).status).toBe(200);
  });

  it('tells the operator how far it has come, and the result', async () => {
    const options = { profile: 'bench', opportunities: 560, members: 35 };
    const answer = await command('seed', options, 'application/x-ndjson');
    const lines = (await answer.text()).trim().split('\n');
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told[0]).toEqual({ progress: { what: 'members', done: 0, total: 35 } });
    expect(told).toContainEqual({ progress: { what: 'opportunities', done: 200, total: 560 } });
    expect(told.at(-1)).toMatchObject({ result: { added: { opportunities: 0 } } });
  });

  it('ends with its caller', async () => {
    const options = { profile: 'bench', opportunities: 100_000, members: 0 };
    const answer = await command('seed', options, 'application/x-ndjson');
    await answer.body?.cancel();
    const isRunning = async () => (await command('seed', { profile: 'none' })).status === 409;
    while (await isRunning());
    const [last] = await cms.readRows('select max(document_id) as id from clubs');
    expect(String(last?.['id']) < 'bench00rs').toBe(true);
  });

  it.each([
    [{ profile: 'demo', opportunities: 5 }, '--opportunities: only --profile bench takes it.'],
    [{ members: 5 }, '--members: only --profile bench takes it.'],
    [{ profile: 'bench', members: -1 }, '--members: must be a whole number from 0 to 500000.'],
    [{ profile: 'bench', opportunities: '1e3' }, '--opportunities: must be a whole number'],
    [{ profile: 'bench', opportunities: 500_001 }, '--opportunities: must be a whole number'],
    [{ profile: 'bench', onlyWhenEmpty: true }, '--only-when-empty: --profile bench does not'],
    [{ profile: 'bench', colour: 'red' }, '--colour: there is no such option.'],
  ])('refuses the options %o', async (options, message) => {
    const answer = await command('seed', options);
    expect(answer.status).toBe(422);
    const { error } = (await answer.json()) as { error: { message: string } };
    expect(error.message).toContain(message);
  });

  describe('is refused', () => {
    const remove: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      while (remove.length > 0) await remove.pop()?.();
    });
    const removing = (uid: string, where: object) => {
      remove.push(() => cms.strapi.db.query(uid).deleteMany({ where }));
    };
    const subscribe = async (email: string) => {
      const data = { email, state: 'confirmed' };
      await cms.strapi.db.query('api::digest.subscription').create({ data });
      removing('api::digest.subscription', { email });
    };
    const attempt = () => seed({ opportunities: 560, members: 35 });

    it('in production', async () => {
      const { env } = cms.load<{ env: { NODE_ENV: string } }>('src/env');
      env.NODE_ENV = 'production';
      remove.push(() => Promise.resolve((env.NODE_ENV = 'test')));
      await expect(attempt()).rejects.toThrow('never seeded in production');
    });

    it('beside an entry, with the number of what is there and what to do instead', async () => {
      const { documentId } = await createOpportunity(cms, { publish: false });
      removing('api::club.club', { documentId });
      await expect(attempt()).rejects.toThrow(
        'This database holds content that no seed has made (entries: 1): ' +
          'give bench content a database of its own, with DATA_DIR or DATABASE_URL.',
      );
    });

    it('beside a member', async () => {
      const { memberDocumentId } = await createMember(cms);
      removing('api::member.member', { documentId: memberDocumentId });
      await expect(attempt()).rejects.toThrow('(members: 1)');
    });

    it('beside an application and a subscription', async () => {
      const application = { opportunityKind: 'club', opportunityDocumentId: 'x', state: 'draft' };
      await cms.strapi.db.query('api::casework.application').create({
        data: { ...application, memberDocumentId: 'someone', language: 'az', revision: 0 },
      });
      removing('api::casework.application', { memberDocumentId: 'someone' });
      await subscribe('someone@baku.az');
      await expect(attempt()).rejects.toThrow('(applications: 1, subscriptions: 1)');
    });

    it('where a demo entry has been changed, but not beside the demo content', async () => {
      const { seedOffice } = cms.load<{ seedOffice: (options: object) => Promise<unknown> }>(
        'src/seed/seed-office',
      );
      await seedOffice({ profile: 'e2e' });
      // Some of the demo's subscribers are no members.
      await subscribe('nobody@student.example');
      expect((await attempt()).added.opportunities).toBe(0);
      await subscribe('someone@baku.az');
      await expect(attempt()).rejects.toThrow('(subscriptions: 1)');
      await remove.pop()?.();
      const clubs = documentsOf(cms, 'api::club.club');
      const filters = { title: 'Gəncə tələbə şahmat klubu' };
      const [club] = await clubs.findMany({ locale: 'az', filters, fields: ['documentId'] });
      const data = { title: 'Gəncə şahmat klubu' };
      await clubs.update({ documentId: club?.documentId, locale: 'az', data });
      await expect(attempt()).rejects.toThrow('(entries: 1)');
    });
  });
});
