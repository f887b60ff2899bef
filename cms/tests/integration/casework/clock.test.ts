import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { act, decide, read, submit, submitted } from './casework-client.ts';

const HOUR = 3_600_000;
const START = new Date('2031-04-15T08:00:00Z');
const hoursLater = (hours: number) => new Date(START.getTime() + hours * HOUR);

describeOnEachDatabase('the clock of casework', (boot) => {
  let cms: BootedCms;

  beforeAll(async () => {
    cms = await boot();
  });

  afterEach(() => {
    setClock(null);
  });

  afterAll(() => cms.stop());

  it('passes an expired offer on, and closes the case at the second expiry', async () => {
    setClock(START);
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const [first, second, third] = await people(3);
    const references = [];
    for (const member of [first, second, third]) {
      references.push(await submitted(cms, member, club));
    }
    const [one = '', two = '', three = ''] = references;
    await act(cms, first, one, { action: 'withdraw' });
    expect(await read(cms, second, two)).toMatchObject({
      state: 'offered',
      offerExpiresAt: hoursLater(48).toISOString(),
    });
    await runClock(hoursLater(47));
    expect((await read(cms, second, two)).state).toBe('offered');

    expect(await runClock(hoursLater(48))).toEqual({ 'expire-offer': 1 });
    expect((await read(cms, second, two)).state).toBe('reserve');
    expect((await read(cms, third, three)).state).toBe('offered');

    expect(await runClock(hoursLater(96))).toEqual({ 'expire-offer': 1 });
    expect((await read(cms, second, two)).state).toBe('offered');
    expect((await read(cms, third, three)).state).toBe('reserve');

    expect(await runClock(hoursLater(144))).toEqual({ 'expire-offer': 1 });
    const closed = await read(cms, second, two);
    expect(closed).toMatchObject({ state: 'withdrawn', actions: [] });
    expect(closed.reason).toMatch(/second offer/);
    expect((await read(cms, third, three)).state).toBe('offered');
  });

  it('does a move once when two instances run at once', async () => {
    setClock(START);
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const [first, second] = await people(2);
    const one = await submitted(cms, first, club);
    const two = await submitted(cms, second, club);
    await act(cms, first, one, { action: 'withdraw' });
    setClock(hoursLater(48));
    await Promise.all([clockOf(hoursLater(48)), clockOf(hoursLater(48))]);
    const { timeline } = await read(cms, second, two);
    expect(timeline.filter((entry) => entry.action === 'expire-offer')).toHaveLength(1);
  });

  it('warns of missing information, then declines', async () => {
    setClock(START);
    const editor = await createAdmin(cms, { role: 'head-editor' });
    const club = await createOpportunity(cms);
    const [member] = await people(1);
    const reference = await submitted(cms, member, club);
    const { documentId } = await read(cms, member, reference);
    await decide(cms, editor, documentId, { action: 'start-review' });
    await decide(cms, editor, documentId, { action: 'request-information', reason: 'Which?' });

    const warning = new Date('2031-04-25T14:00:00Z');
    const warnings = async () => {
      const { timeline } = await read(cms, member, reference);
      return timeline.filter((entry) => entry.action === 'warn-information').length;
    };
    await runClock(new Date(warning.getTime() - 1));
    expect(await warnings()).toBe(0);
    await runClock(warning);
    await runClock(warning);
    expect(await warnings()).toBe(1);
    expect((await read(cms, member, reference)).state).toBe('information-needed');
    await runClock(new Date('2031-04-29T14:00:00Z'));
    expect(await read(cms, member, reference)).toMatchObject({
      state: 'declined',
      actions: ['ask-second-look'],
    });
  });

  it('withdraws who is left in reserve at the deadline', async () => {
    setClock(START);
    const club = await createOpportunity(cms, {
      admission: 'first-come',
      capacity: 1,
      deadline: hoursLater(24),
    });
    const [first, second] = await people(2);
    const one = await submitted(cms, first, club);
    const two = await submitted(cms, second, club);
    await runClock(new Date(hoursLater(24).getTime() - 1));
    expect((await read(cms, second, two)).state).toBe('reserve');
    await runClock(hoursLater(24));
    expect((await read(cms, first, one)).state).toBe('accepted');
    expect((await read(cms, second, two)).state).toBe('withdrawn');
  });

  it('withdraws after fourteen days without a guardian’s consent', async () => {
    setClock(START);
    const club = await createOpportunity(cms);
    const member = await createMember(cms, {
      birthYear: 2017,
      profile: { guardianName: 'Ana', guardianEmail: 'ana@example.org' },
    });
    const { body } = await submit(cms, member, club);
    expect(body.state).toBe('awaiting-consent');
    await runClock(hoursLater(14 * 24 - 1));
    expect((await read(cms, member, body.reference)).state).toBe('awaiting-consent');
    await runClock(hoursLater(14 * 24));
    expect((await read(cms, member, body.reference)).state).toBe('withdrawn');
  });

  it('moves the others when one case cannot be moved, and says so', async () => {
    setClock(START);
    const club = await createOpportunity(cms);
    const children = { birthYear: 2017, profile: { guardianName: 'A', guardianEmail: 'a@b.az' } };
    const [broken, whole] = [await createMember(cms, children), await createMember(cms, children)];
    const refused = await submitted(cms, broken, club);
    const reference = await submitted(cms, whole, club);
    const { documentId } = await read(cms, broken, refused);
    const moves = cms.load<Moves>('src/api/casework/services/move-application');
    const { moveApplication } = moves;
    moves.moveApplication = (move) =>
      move.applicationDocumentId === documentId
        ? Promise.reject(new Error('broken'))
        : moveApplication(move);
    await expect(runClock(hoursLater(14 * 24))).rejects.toThrow('broken');
    moves.moveApplication = moveApplication;
    expect((await read(cms, whole, reference)).state).toBe('withdrawn');
    await runClock(hoursLater(14 * 24));
    expect((await read(cms, broken, refused)).state).toBe('withdrawn');
  });

  interface Moves {
    moveApplication(move: { applicationDocumentId: string }): Promise<unknown>;
  }
  type Result = Record<string, number>;

  function setClock(instant: Date | null): void {
    const clock = cms.load<{ setClockForTests(at: Date | null): void }>('src/lib/clock');
    clock.setClockForTests(instant);
  }

  async function runClock(at: Date): Promise<Result> {
    setClock(at);
    return clockOf(at);
  }

  function clockOf(at: Date): Promise<Result> {
    const casework = cms.load<{ runCaseworkClock(now: Date): Promise<Result> }>(
      'src/api/casework/services/clock',
    );
    return casework.runCaseworkClock(at);
  }

  async function people(count: number) {
    const made = [];
    for (let index = 0; index < count; index += 1) made.push(await createMember(cms));
    type Member = Awaited<ReturnType<typeof createMember>>;
    return made as [Member, Member, Member];
  }
});
