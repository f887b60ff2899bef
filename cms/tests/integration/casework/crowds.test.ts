import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { startCmsProcess } from '../../support/cms-process.ts';
import { createCrowd, type CrowdMember } from '../../support/crowd.ts';
import { createOpportunity } from '../../support/factories.ts';
import type { Answer, Served } from '../../support/request.ts';
import { submit, type Failure, type Receipt, type Target } from './casework-client.ts';

const PLACES = 10;
const PEOPLE = 400;
const RESERVE = PEOPLE - PLACES;
/** How many press twice, and how many send a second tab, whose form has a key of its own. */
const [PRESS_TWICE, USE_TWO_TABS] = [50, 50];
const PATIENCE_MS = 300_000;

type Submission = Answer<Receipt & Failure>;

describeOnEachDatabase('a crowd that signs up at once', (boot, database) => {
  let cms: BootedCms;
  let crowd: CrowdMember[];

  beforeAll(async () => {
    cms = await boot();
    crowd = await createCrowd(cms, PEOPLE);
  }, PATIENCE_MS);
  afterAll(() => cms.stop());

  it(
    'gets exactly the places there are, and a reserve without gaps',
    { timeout: PATIENCE_MS },
    () => signUp([cms]),
  );

  if (database === 'postgres') {
    it('gets no more from two processes', { timeout: PATIENCE_MS }, async () => {
      const other = await startCmsProcess({ env: cms.databaseEnv });
      try {
        await signUp([cms, other]);
      } finally {
        await other.stop();
      }
    });
  }

  async function signUp(offices: readonly Served[]): Promise<void> {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: PLACES });
    let sent = 0;
    const send = (member: CrowdMember, submissionKey: string): Promise<Submission> => {
      sent += 1;
      return submit(offices[sent % offices.length] ?? cms, member, club, { submissionKey });
    };
    const answers = await Promise.all(
      crowd.map((member, index) => {
        const key = randomUUID();
        const first = send(member, key);
        if (index < PRESS_TWICE) return Promise.all([first, send(member, key)]);
        if (index < PRESS_TWICE + USE_TWO_TABS) {
          return Promise.all([first, send(member, randomUUID())]);
        }
        return Promise.all([first]);
      }),
    );
    expect(sent).toBe(PEOPLE + PRESS_TWICE + USE_TWO_TABS);
    expectAnswers(answers);
    await expectRecord(club);
  }

  /** Whoever sent twice has one application, and both answers name it. */
  function expectAnswers(answers: readonly Submission[][]): void {
    const references = answers.map((given, index) => {
      const statuses = given.map(({ status }) => status).sort();
      const twoTabs = index >= PRESS_TWICE;
      expect(statuses).toEqual(given.length === 1 ? [201] : twoTabs ? [201, 409] : [200, 201]);
      const named = given.map(({ status, body }) =>
        status === 409 ? body.error.details['reference'] : body.reference,
      );
      expect(new Set(named).size).toBe(1);
      return named[0];
    });
    expect(new Set(references).size).toBe(PEOPLE);
  }

  /** What an independent reader finds: places, the line, and one of everything for each. */
  async function expectRecord({ documentId }: Target): Promise<void> {
    const rows = await cms.readRows(
      `select reference, state, reserve_order, member_document_id from applications
       where opportunity_document_id = '${documentId}' order by reference`,
    );
    expect(rows.map(({ state }) => state)).toEqual([
      ...Array.from({ length: PLACES }, () => 'accepted'),
      ...Array.from({ length: RESERVE }, () => 'reserve'),
    ]);
    expect(rows.slice(PLACES).map((row) => Number(row['reserve_order']))).toEqual(
      Array.from({ length: RESERVE }, (_, index) => index + 1),
    );
    expect(new Set(rows.map((row) => row['member_document_id'])).size).toBe(PEOPLE);
    const counter = `opportunity:${documentId}`;
    const [counts] = await cms.readRows(
      `select (select taken from place_counters where counter_key = '${counter}') as taken,
              (select count(*) from taken_places where counter_key = '${counter}') as held,
              (select count(*) from timeline_entries t join applications a
               on a.document_id = t.application_document_id
               where a.opportunity_document_id = '${documentId}') as moves,
              (select count(*) from submission_keys k join applications a
               on a.document_id = k.application_document_id
               where a.opportunity_document_id = '${documentId}') as keys`,
    );
    expect(Object.values(counts ?? {}).map(Number)).toEqual([PLACES, PLACES, 2 * PEOPLE, PEOPLE]);
  }
});
