import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Answers } from '../../../src/api/casework/domain/answers.ts';
import type * as Moves from '../../../src/api/casework/services/move-application.ts';
import type * as Members from '../../../src/seed/bench/generate-member.ts';
import type * as Bench from '../../../src/seed/bench/seed-bench.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { submitted } from '../casework/casework-client.ts';
import { callAccounts } from '../member/accounts.ts';

const EDITOR = { kind: 'editor', id: null } as const;

describeOnEachDatabase('applications of bench members', (boot) => {
  let cms: BootedCms;

  beforeAll(async () => {
    cms = await boot();
    const watch = { report: () => undefined, signal: new AbortController().signal };
    const { seedBench } = cms.load<typeof Bench>('src/seed/bench/seed-bench');
    await seedBench({ opportunities: 400, members: 40 }, watch);
  });
  afterAll(() => cms.stop());

  const one = async (sql: string) => (await cms.readRows(`${sql} limit 1`))[0] ?? {};
  const text = (value: unknown) => String(value);

  /** Signs a bench member in and applies for an open, reviewed club nobody has applied for. */
  async function applyAsMember(): Promise<string> {
    const { BENCH_PASSWORD, memberEmail } = cms.load<typeof Members>(
      'src/seed/bench/generate-member',
    );
    const account = { email: memberEmail(0), password: BENCH_PASSWORD };
    const session = (await callAccounts(cms, 'sign-in', account)).body;
    const club = await one(
      `select c.document_id, f.document_id as form from clubs c
       join clubs_form_lnk l on l.club_id = c.id
       join application_forms f on f.id = l.application_form_id
       where c.admission = 'review' and c.state = 'active' and c.deadline is null
         and c.published_at is not null and c.locale = 'az'
         and not exists (select 1 from place_counters p
                         where p.counter_key = 'opportunity:' || c.document_id)`,
    );
    const target = { kind: 'club', documentId: text(club['document_id']) };
    return await submitted(cms, session, target, { answers: await answersTo(club['form']) });
  }

  /** What another applicant has answered to the same form. */
  async function answersTo(form: unknown): Promise<Answers> {
    const rows = (await cms.strapi.db.query('api::casework.application').findMany({
      select: ['answers', 'formSnapshot'],
    })) as { answers: Answers; formSnapshot: { documentId: string } }[];
    const same = rows.find(({ formSnapshot }) => formSnapshot.documentId === form);
    if (same === undefined) throw new Error('Nobody has answered this form.');
    return same.answers;
  }

  it('hold in each column what those have that were submitted on the site', async () => {
    const reference = await applyAsMember();
    const real = await one(`select * from applications where reference = '${reference}'`);
    const made = await one("select * from applications where state = 'submitted'");
    const emptyIn = (row: Record<string, unknown>) =>
      Object.keys(row).filter((column) => row[column] === null);
    expect(emptyIn(made)).toEqual(emptyIn(real));
    const timelineOf = (row: Record<string, unknown>) =>
      one(
        `select * from timeline_entries
         where application_document_id = '${text(row['document_id'])}'`,
      );
    const [entry, realEntry] = [await timelineOf(made), await timelineOf(real)];
    expect(emptyIn(entry)).toEqual(emptyIn(realEntry));
    expect(entry).toMatchObject({ action: 'submit', to_state: 'submitted', sequence: 1 });
  });

  it('have references that nobody gets again', async () => {
    const rows = await cms.readRows('select reference from applications');
    const references = rows.map((row) => text(row['reference']));
    expect(new Set(references).size).toBe(references.length);
    for (const { sequence_key: key, last_number: last } of await cms.readRows(
      'select sequence_key, last_number from reference_sequences',
    )) {
      const numbers = references
        .filter((reference) => reference.startsWith(`${text(key)}-`))
        .map((reference) => Number(reference.slice(-6)));
      expect(Math.max(...numbers)).toBe(Number(last));
    }
  });

  it('are decided and withdrawn like any other, with their places', async () => {
    const { moveApplication } = cms.load<typeof Moves>(
      'src/api/casework/services/move-application',
    );
    const waiting = await one("select * from applications where state = 'in-review'");
    const counter = () =>
      one(
        `select taken from place_counters
         where counter_key = 'opportunity:${text(waiting['opportunity_document_id'])}'`,
      );
    const before = Number((await counter())['taken']);
    const applicationDocumentId = text(waiting['document_id']);
    const accept = { action: 'accept', actor: EDITOR, reason: 'Yes.' } as const;
    await moveApplication({ applicationDocumentId, command: accept });
    expect(Number((await counter())['taken'])).toBe(before + 1);
    const applicant = { kind: 'applicant', id: text(waiting['member_document_id']) } as const;
    const withdraw = { action: 'withdraw', actor: applicant } as const;
    const left = await moveApplication({ applicationDocumentId, command: withdraw });
    expect(left).toMatchObject({ state: 'withdrawn', reference: waiting['reference'] });
    expect(Number((await counter())['taken'])).toBe(before);
  });

  it('give their place back when the ones accepted by the seed withdraw', async () => {
    const { moveApplication } = cms.load<typeof Moves>(
      'src/api/casework/services/move-application',
    );
    const accepted = await one(
      "select * from applications where state = 'accepted' and document_id like 'bench%'",
    );
    const key = `opportunity:${text(accepted['opportunity_document_id'])}`;
    const taken = async () =>
      Number((await one(`select taken from place_counters where counter_key = '${key}'`))['taken']);
    const before = await taken();
    const actor = { kind: 'applicant', id: text(accepted['member_document_id']) } as const;
    await moveApplication({
      applicationDocumentId: text(accepted['document_id']),
      command: { action: 'withdraw', actor },
    });
    expect(await taken()).toBe(before - 1);
  });
});
