import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createAdmin, createMember, type TestMember } from '../../support/people.ts';
import { act, decide, read, submit, submitted, type Target } from './casework-client.ts';

describeOnEachDatabase('places', (boot) => {
  let cms: BootedCms;

  beforeAll(async () => {
    cms = await boot();
  });

  afterAll(() => cms.stop());

  it('never exceed the capacity, whatever arrives at once', { timeout: 60_000 }, async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 10 });
    const members: TestMember[] = [];
    for (let index = 0; index < 50; index += 1) members.push(await createMember(cms));
    const impatient = members.slice(0, 10);
    const answers = await Promise.all(
      [...members, ...impatient].map((member) => submit(cms, member, club)),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(50);
    expect(statuses.filter((status) => status === 409)).toHaveLength(10);
    const made = answers.filter((answer) => answer.status === 201).map((answer) => answer.body);
    expect(made.filter((receipt) => receipt.state === 'accepted')).toHaveLength(10);
    expect(made.filter((receipt) => receipt.state === 'reserve')).toHaveLength(40);
    expect(await countsOf(club)).toEqual({ taken: 10, held: 10 });

    // Nobody overtakes: references are given in the order of the reserve.
    const reserve = await cms.readRows(
      `select reference, reserve_order from applications
       where opportunity_document_id = '${club.documentId}' and state = 'reserve'
       order by reserve_order`,
    );
    expect(reserve.map((row) => Number(row['reserve_order']))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    const references = reserve.map((row) => String(row['reference']));
    expect(references).toEqual([...references].sort());
    const accepted = made.filter((receipt) => receipt.state === 'accepted');
    const last = accepted.map((receipt) => receipt.reference).sort()[9] ?? '';
    expect(last < (references[0] ?? '')).toBe(true);
  });

  it('that are given back are offered to the reserve in order', async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const [first, second, third] = await apply(club, 3);
    expect((await read(cms, second.member, second.reference)).reservePosition).toBe(1);
    expect((await read(cms, third.member, third.reference)).reservePosition).toBe(2);

    const left = await act(cms, first.member, first.reference, { action: 'withdraw' });
    expect(left.body.state).toBe('withdrawn');
    expect((await read(cms, second.member, second.reference)).state).toBe('offered');
    expect((await read(cms, third.member, third.reference)).reservePosition).toBe(1);
    expect(await countsOf(club)).toEqual({ taken: 1, held: 1 });

    const newcomer = await submit(cms, await createMember(cms), club);
    expect(newcomer.body.state).toBe('reserve');
    const kept = await act(cms, second.member, second.reference, { action: 'accept-offer' });
    expect(kept.body.state).toBe('accepted');
    expect(await countsOf(club)).toEqual({ taken: 1, held: 1 });
  });

  it('stay exact while people leave and come at the same time', { timeout: 60_000 }, async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 3 });
    const inside = await apply(club, 5);
    const newcomers: TestMember[] = [];
    for (let index = 0; index < 5; index += 1) newcomers.push(await createMember(cms));
    const left = inside.map(({ member, reference }) =>
      act(cms, member, reference, { action: 'withdraw' }),
    );
    const came = newcomers.map((member) => submit(cms, member, club));
    const statuses = (await Promise.all([...left, ...came])).map((answer) => answer.status);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(await countsOf(club)).toEqual({ taken: 3, held: 3 });
    const states = await cms.readRows(
      `select state, count(*) as n from applications
       where opportunity_document_id = '${club.documentId}' group by state`,
    );
    const countOf = (state: string) =>
      Number(states.find((row) => row['state'] === state)?.['n'] ?? 0);
    expect(countOf('accepted') + countOf('offered')).toBe(3);
    expect(countOf('withdrawn')).toBe(5);
    expect(countOf('reserve')).toBe(2);
  });

  it('that were added go to the reserve before a newcomer', async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const [, waiting] = await apply(club, 2);
    await documentsOf(cms, 'api::club.club').update({
      documentId: club.documentId,
      locale: 'az',
      status: 'published',
      data: { capacity: 2 },
    });
    const newcomer = await submit(cms, await createMember(cms), club);
    expect(newcomer.body.state).toBe('reserve');
    expect((await read(cms, waiting.member, waiting.reference)).state).toBe('offered');
  });

  it('let someone apply again after withdrawing', async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const [{ member, reference }] = await apply(club, 1);
    await act(cms, member, reference, { action: 'withdraw' });
    const again = await submit(cms, member, club);
    expect([again.status, again.body.state]).toEqual([201, 'accepted']);
    expect(again.body.reference).not.toBe(reference);
  });

  it('of a role and a shift are counted apart from those of the project', async () => {
    const { project, roleDocumentId, shiftDocumentIds } = await createProject();
    const [early = '', late = ''] = shiftDocumentIds;
    const choose = (shift: string) => ({ roleDocumentId, shiftDocumentIds: [shift] });
    const states = [];
    for (const shift of [early, early, late, late]) {
      states.push((await submit(cms, await createMember(cms), project, choose(shift))).body.state);
    }
    expect(states).toEqual(['accepted', 'reserve', 'accepted', 'reserve']);
    const wrong = await submit(cms, await createMember(cms), project, {
      roleDocumentId,
      shiftDocumentIds: ['nothing'],
    });
    expect([wrong.status, wrong.body.error.details['fields']]).toEqual([
      422,
      { shiftDocumentIds: 'not-a-choice' },
    ]);
  });

  it('are taken on accepting after a review, and accepting is refused when full', async () => {
    const club = await createOpportunity(cms, { capacity: 1 });
    const editor = await createAdmin(cms, { role: 'head-editor' });
    const [first, second] = await apply(club, 2);
    expect(await countsOf(club)).toEqual({ taken: 0, held: 0 });
    const ids = [];
    for (const { member, reference } of [first, second]) {
      const { documentId } = await read(cms, member, reference);
      await decide(cms, editor, documentId, { action: 'start-review' });
      ids.push(documentId);
    }
    const accept = { action: 'accept', reason: 'Xoş gəldiniz!' };
    const accepted = await decide(cms, editor, ids[0] ?? '', accept);
    expect([accepted.status, accepted.body.state]).toEqual([200, 'accepted']);
    expect(await countsOf(club)).toEqual({ taken: 1, held: 1 });
    const full = await decide(cms, editor, ids[1] ?? '', accept);
    expect(full.status).toBe(409);
    expect(full.body.error.details).toMatchObject({
      code: 'application.illegal-move',
      reason: 'places-full',
      state: 'in-review',
    });
    const reserve = { action: 'put-in-reserve', reason: 'Yer boşalsa, yazacağıq.' };
    await decide(cms, editor, ids[1] ?? '', reserve);
    await act(cms, first.member, first.reference, { action: 'withdraw' });
    expect((await read(cms, second.member, second.reference)).state).toBe('offered');
  });

  interface Applied {
    member: TestMember;
    reference: string;
  }

  async function apply<N extends number>(target: Target, people: N) {
    const made: Applied[] = [];
    for (let index = 0; index < people; index += 1) {
      const member = await createMember(cms);
      made.push({ member, reference: await submitted(cms, member, target) });
    }
    return made as unknown as [Applied, Applied, Applied];
  }

  async function countsOf(target: Target): Promise<{ taken: number; held: number }> {
    const key = `opportunity:${target.documentId}`;
    const [row] = await cms.readRows(
      `select (select taken from place_counters where counter_key = '${key}') as taken,
              (select count(*) from taken_places where counter_key = '${key}') as held`,
    );
    return { taken: Number(row?.['taken']), held: Number(row?.['held']) };
  }

  async function createProject() {
    const role = await documentsOf(cms, 'api::volunteering.role').create({
      data: { nameAz: 'Bələdçi', capacity: null },
    });
    const shiftDocumentIds: string[] = [];
    for (const day of ['2031-05-01', '2031-05-02']) {
      const shift = await documentsOf(cms, 'api::volunteering.shift').create({
        data: {
          startsAt: `${day}T06:00:00Z`,
          endsAt: `${day}T10:00:00Z`,
          capacity: 1,
          role: role.documentId,
        },
      });
      shiftDocumentIds.push(shift.documentId);
    }
    const project = await createOpportunity(cms, {
      kind: 'volunteer-project',
      admission: 'first-come',
      capacity: 10,
      data: { roles: [role.documentId] },
    });
    return { project, roleDocumentId: role.documentId, shiftDocumentIds };
  }
});
