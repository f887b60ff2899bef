import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { startCmsProcess } from '../../support/cms-process.ts';
import { createCrowd, type CrowdMember } from '../../support/crowd.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createAdmin } from '../../support/people.ts';
import { act, decide, submit, submitted, type Target } from './casework-client.ts';
import { expectExactCounters, ordersOf, readStandings, type Standing } from './standings.ts';

const PEOPLE = 36;
const PATIENCE_MS = 300_000;
const DAY_MS = 86_400_000;
const START = new Date('2031-04-15T08:00:00Z');
const OFFER_OVER = new Date(START.getTime() + 2 * DAY_MS);

describeOnEachDatabase('places that many want at once', (boot, database) => {
  let cms: BootedCms;
  let crowd: CrowdMember[];

  beforeAll(async () => {
    cms = await boot();
    crowd = await createCrowd(cms, PEOPLE);
  }, PATIENCE_MS);
  afterEach(() => {
    setClock(null);
  });
  afterAll(() => cms.stop());

  it(
    'go to as many as there are when editors accept at once',
    { timeout: PATIENCE_MS },
    async () => {
      const club = await createOpportunity(cms, { capacity: 4 });
      const editors = [
        await createAdmin(cms, { role: 'head-editor' }),
        await createAdmin(cms, { role: 'region-editor-baku' }),
        await createAdmin(cms, { role: 'head-editor' }),
      ];
      await all(crowd.slice(0, 10), (member) => submitted(cms, member, club));
      const cases = await standings(club);
      const [first] = editors;
      await all(cases, ({ documentId }) =>
        decide(cms, first ?? { token: '' }, documentId, { action: 'start-review' }),
      );
      // Each case is accepted by two editors at the same moment.
      const answers = await Promise.all(
        cases.flatMap(({ documentId }, index) =>
          [editors[index % 3], editors[(index + 1) % 3]].map((editor) =>
            decide(cms, editor ?? { token: '' }, documentId, {
              action: 'accept',
              reason: 'Gəlin!',
            }),
          ),
        ),
      );
      const accepted = answers.filter(({ status }) => status === 200);
      const refused = answers.filter(({ status }) => status !== 200);
      expect(accepted).toHaveLength(4);
      expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([409]));
      expect(new Set(refused.map(({ body }) => body.error.details['reason']))).toEqual(
        new Set(['places-full', 'illegal-move']),
      );
      expect((await standings(club)).filter(({ state }) => state === 'accepted')).toHaveLength(4);
      await expectExactCounters(cms);
    },
  );

  it(
    'of shared roles and of shifts stay exact without a fault',
    { timeout: PATIENCE_MS },
    async () => {
      const { projects, role, shifts } = await createProjects();
      const [early = '', late = ''] = shifts;
      const choices = [[early], [late], [early, late], [late, early]];
      const answers = await all(crowd, (member, index) =>
        submit(cms, member, projects[index % 2] ?? { kind: '', documentId: '' }, {
          roleDocumentId: role,
          shiftDocumentIds: choices[index % 4] ?? [],
        }),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      const counters = await expectExactCounters(cms);
      expect(counters.get(`shift:${early}`)).toBe(4);
      expect(counters.get(`shift:${late}`)).toBe(5);
      expect(counters.get(`role:${role}`)).toBeLessThanOrEqual(7);
    },
  );

  it('given back at once are offered to the first in line', { timeout: PATIENCE_MS }, async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 5 });
    await all(crowd.slice(0, 15), (member) => submitted(cms, member, club));
    const inside = (await standings(club)).filter(({ state }) => state === 'accepted');
    await all(inside, ({ member, reference }) =>
      act(cms, member, reference, { action: 'withdraw' }),
    );
    const now = await standings(club);
    expect(ordersOf(now, 'reserve')).toEqual([6, 7, 8, 9, 10]);
    expect(now.filter(({ state }) => state === 'offered')).toHaveLength(5);
    await expectExactCounters(cms);
  });

  it(
    'are either kept or passed on when an offer ends at that moment',
    { timeout: PATIENCE_MS },
    async () => {
      setClock(START);
      const club = await offering(6);
      const offered = (await standings(club)).filter(({ state }) => state === 'offered');
      // The applicants' clocks are not over yet, those of two instances are.
      setClock(new Date(OFFER_OVER.getTime() - 1));
      const [answers] = await Promise.all([
        all(offered, ({ member, reference }) =>
          act(cms, member, reference, { action: 'accept-offer' }),
        ),
        ...[runClock(OFFER_OVER), runClock(OFFER_OVER)],
      ]);
      const kept = answers.filter(({ status }) => status === 200).length;
      expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
      const expiries = await expiriesIn(club);
      const expired = expiries.length;
      expect(expiries).toEqual(expiries.map(() => 1));
      expect(kept + expired).toBe(offered.length);
      const now = await standings(club);
      expect(now.filter(({ state }) => state === 'accepted')).toHaveLength(kept);
      // Whoever let it pass stands at the end; the places went to the next in line.
      expect(now.filter(({ state }) => state === 'offered')).toHaveLength(expired);
      const after = ordersOf(now, 'reserve');
      expect(after).toEqual(Array.from({ length: 6 }, (_, index) => 7 + expired + index));
      await expectExactCounters(cms);
    },
  );

  if (database === 'postgres') {
    it('pass on once when two processes look at the clock', { timeout: PATIENCE_MS }, async () => {
      setClock(START);
      const club = await offering(8);
      setClock(OFFER_OVER);
      const starting = startCmsProcess(
        { env: cms.databaseEnv },
        {
          OFFICE_JOBS: 'on',
          OFFICE_CLOCK: OFFER_OVER.toISOString(),
        },
      );
      for (let isUp = false; !isUp;) {
        await runClock(OFFER_OVER);
        isUp = await Promise.race([starting.then(() => true), soon()]);
      }
      await runClock(OFFER_OVER);
      await (await starting).stop();
      expect(await expiriesIn(club)).toEqual(Array.from({ length: 8 }, () => 1));
      const now = await standings(club);
      expect(now.filter(({ state }) => state === 'offered')).toHaveLength(8);
      expect(ordersOf(now, 'reserve')).toEqual(Array.from({ length: 8 }, (_, index) => 17 + index));
      await expectExactCounters(cms);
    });
  }

  it('added while people sign up go to those in line first', { timeout: PATIENCE_MS }, async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 2 });
    await all(crowd.slice(0, 10), (member) => submitted(cms, member, club));
    await Promise.all([
      setCapacity(club, 6),
      all(crowd.slice(10, 20), (member) => submitted(cms, member, club)),
    ]);
    await runClock(new Date());
    const now = await standings(club);
    expect(now.filter(({ state }) => state === 'accepted')).toHaveLength(2);
    expect(now.filter(({ state }) => state === 'offered')).toHaveLength(4);
    expect(ordersOf(now, 'reserve')).toEqual(Array.from({ length: 14 }, (_, index) => index + 5));
    await expectExactCounters(cms);
  });

  it(
    'taken away are taken from nobody, and given to nobody',
    { timeout: PATIENCE_MS },
    async () => {
      const club = await createOpportunity(cms, { admission: 'first-come', capacity: 4 });
      for (const member of crowd.slice(0, 6)) await submitted(cms, member, club);
      await setCapacity(club, 2);
      await runClock(new Date());
      const inside = (await standings(club)).filter(({ state }) => state === 'accepted');
      expect(inside).toHaveLength(4);
      const [newcomer = inside[0]?.member] = crowd.slice(6);
      if (newcomer) expect((await submit(cms, newcomer, club)).body.state).toBe('reserve');
      const offeredAfterLeaving: number[] = [];
      for (const { member, reference } of inside.slice(0, 3)) {
        await act(cms, member, reference, { action: 'withdraw' });
        const now = await standings(club);
        offeredAfterLeaving.push(now.filter(({ state }) => state === 'offered').length);
      }
      expect(offeredAfterLeaving).toEqual([0, 0, 1]);
      await expectExactCounters(cms);
    },
  );

  it(
    'added on review are offered in order, and no more than were added',
    { timeout: PATIENCE_MS },
    async () => {
      const club = await createOpportunity(cms, { capacity: 3 });
      const editor = await createAdmin(cms, { role: 'head-editor' });
      for (const member of crowd.slice(0, 4)) await submitted(cms, member, club);
      for (const { documentId } of await standings(club)) {
        await decide(cms, editor, documentId, { action: 'start-review' });
        const reason = 'Hələ qərar vermirik.';
        await decide(cms, editor, documentId, { action: 'put-in-reserve', reason });
      }
      await runClock(new Date());
      // Places kept back on purpose stay so.
      expect(ordersOf(await standings(club), 'reserve')).toEqual([1, 2, 3, 4]);
      await setCapacity(club, 5);
      await runClock(new Date());
      await runClock(new Date());
      expect(ordersOf(await standings(club), 'reserve')).toEqual([3, 4]);
      await expectExactCounters(cms);
    },
  );

  /** A club all of whose places are offered to as many as wait after them. */
  async function offering(places: number): Promise<Target> {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: places });
    await all(crowd.slice(0, 3 * places), (member) => submitted(cms, member, club));
    const inside = (await standings(club)).filter(({ state }) => state === 'accepted');
    await all(inside, ({ member, reference }) =>
      act(cms, member, reference, { action: 'withdraw' }),
    );
    return club;
  }

  function standings(club: Target): Promise<Standing[]> {
    return readStandings(cms, crowd, club);
  }

  /** How often the offers of the club that ran out did so. */
  async function expiriesIn({ documentId }: Target): Promise<number[]> {
    const rows = await cms.readRows(
      `select count(*) as n from timeline_entries t
       join applications a on a.document_id = t.application_document_id
       where a.opportunity_document_id = '${documentId}' and t.action = 'expire-offer'
       group by t.application_document_id`,
    );
    return rows.map(({ n }) => Number(n));
  }

  async function setCapacity({ documentId }: Target, capacity: number): Promise<void> {
    await documentsOf(cms, 'api::club.club').update({
      ...{ documentId, locale: 'az', status: 'published', data: { capacity } },
    });
  }

  /** Two projects that share a role with two shifts. */
  async function createProjects() {
    const role = await documentsOf(cms, 'api::volunteering.role').create({
      data: { nameAz: 'Bələdçi', capacity: 7 },
    });
    const shifts: string[] = [];
    for (const [day, capacity] of [
      ['2031-05-01', 4],
      ['2031-05-02', 5],
    ] as const) {
      const times = { startsAt: `${day}T06:00:00Z`, endsAt: `${day}T10:00:00Z` };
      const { documentId } = await documentsOf(cms, 'api::volunteering.shift').create({
        data: { ...times, capacity, role: role.documentId },
      });
      shifts.push(documentId);
    }
    const projects: Target[] = [];
    for (let index = 0; index < 2; index += 1) {
      projects.push(
        await createOpportunity(cms, {
          ...{ kind: 'volunteer-project', admission: 'first-come', capacity: 30 },
          data: { roles: [role.documentId] },
        }),
      );
    }
    return { projects, role: role.documentId, shifts };
  }

  function setClock(instant: Date | null): void {
    const clock = cms.load<{ setClockForTests(at: Date | null): void }>('src/lib/clock');
    clock.setClockForTests(instant);
  }

  function runClock(at: Date): Promise<Record<string, number>> {
    const casework = cms.load<{ runCaseworkClock(now: Date): Promise<Record<string, number>> }>(
      'src/api/casework/services/clock',
    );
    return casework.runCaseworkClock(at);
  }
});

function all<T, A>(items: readonly T[], run: (item: T, index: number) => Promise<A>): Promise<A[]> {
  return Promise.all(items.map(run));
}

/** Lets what waits have its turn. */
function soon(): Promise<false> {
  return new Promise((resolve) =>
    setImmediate(() => {
      resolve(false);
    }),
  );
}
