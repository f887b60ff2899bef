import { describe, expect, it } from 'vitest';
import { admissionAction, applyAction, legalActions } from './apply-action';
import type { ApplicationCase, Command, Facts, Move, Refusal } from './application-case';

const NOW = new Date('2026-04-15T08:00:00Z'); // a Wednesday
const HOUR = 3_600_000;
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

describe('submitting', () => {
  it('promises an answer after the working days of the answer clock', () => {
    const move = moved({ state: 'draft', answerClockDays: 3 }, { action: 'submit' });
    expect(move.changes).toEqual({
      state: 'submitted',
      submittedAt: NOW,
      dueAt: new Date('2026-04-20T14:00:00Z'),
    });
    expect(move.effects).toEqual([]);
  });

  it('waits 14 days for the guardian of someone under age and holds no place', () => {
    const move = moved({ state: 'draft' }, { action: 'submit' }, { underAge: true });
    expect(move.changes).toEqual({
      state: 'awaiting-consent',
      submittedAt: NOW,
      consentDueAt: after(14 * 24),
    });
    expect(move.effects).toEqual([]);
  });

  it('starts the answer clock when the guardian consents', () => {
    const move = moved(
      { state: 'awaiting-consent', submittedAt: after(-24), consentDueAt: after(1) },
      { action: 'give-consent', actor: { kind: 'guardian', id: null } },
    );
    expect(move.changes.dueAt).toEqual(new Date('2026-04-20T14:00:00Z'));
    expect(move.changes.consentDueAt).toBeNull();
  });

  it('refuses consent in the instant its term ends, and the clock withdraws then', () => {
    const late = { state: 'awaiting-consent', consentDueAt: NOW } as const;
    expect(
      refused(late, { action: 'give-consent', actor: { kind: 'guardian', id: null } }),
    ).toMatchObject({ code: 'illegal-move', legal: [] });
    expect(moved(late, clock('expire-consent')).state).toBe('withdrawn');
  });
});

describe('first come, first served', () => {
  const submitted = { state: 'submitted', admission: 'first-come' } as const;

  it('admits while places are free and queues after', () => {
    expect(admissionAction(caseWith(submitted), facts({}))).toBe('admit');
    expect(admissionAction(caseWith(submitted), facts({ placesAvailable: false }))).toBe('queue');
    expect(admissionAction(caseWith({ state: 'submitted' }), facts({}))).toBeNull();
    const waiting = caseWith({ ...submitted, state: 'awaiting-consent' });
    expect(admissionAction(waiting, facts({}))).toBeNull();
  });

  it('takes a place with a written reason in the language of the application', () => {
    const move = moved({ ...submitted, language: 'ru' }, system('admit'));
    expect(move.effects).toEqual(['take-places']);
    expect(move.timeline.reason).toMatch(/в порядке поступления/);
    expect(move.changes).toMatchObject({ reason: move.timeline.reason, firstAnsweredAt: NOW });
  });

  it('never admits without a place', () => {
    expect(refused(submitted, system('admit'), { placesAvailable: false }).code).toBe(
      'places-full',
    );
  });

  it('gives the next number of the reserve to whoever is queued', () => {
    const move = moved(submitted, system('queue'), { nextReserveOrder: 12 });
    expect(move.changes.reserveOrder).toBe(12);
    expect(move.effects).toEqual(['join-reserve']);
  });
});

describe('decisions', () => {
  const inReview = { state: 'in-review' } as const;

  it.each(['request-information', 'accept', 'put-in-reserve', 'decline'] as const)(
    '%s needs a reason that says something',
    (action) => {
      expect(refused(inReview, { ...editor(action), reason: '  \n' }).code).toBe('reason-missing');
      expect(moved(inReview, { ...editor(action), reason: ' Why. ' }).changes.reason).toBe('Why.');
    },
  );

  it('refuses to accept when no place is free and says what is legal', () => {
    const refusal = refused(
      inReview,
      { ...editor('accept'), reason: 'Welcome.' },
      { placesAvailable: false },
    );
    expect(refusal).toEqual({
      ok: false,
      code: 'places-full',
      state: 'in-review',
      legal: ['request-information', 'accept', 'put-in-reserve', 'decline'],
    });
  });

  it('counts the first decision as the first answer, later ones not', () => {
    const first = moved(inReview, { ...editor('decline'), reason: 'No.' });
    expect(first.changes.firstAnsweredAt).toEqual(NOW);
    const second = moved(
      { ...inReview, firstAnsweredAt: after(-5) },
      { ...editor('decline'), reason: 'No.' },
    );
    expect(second.changes).not.toHaveProperty('firstAnsweredAt');
    expect(second.changes.closedAt).toEqual(NOW);
  });

  it('reopens a declined case once', () => {
    const declined = { state: 'declined', closedAt: after(-1), reason: 'No.' } as const;
    const move = moved(declined, { action: 'ask-second-look' });
    expect(move.changes).toMatchObject({
      state: 'in-review',
      secondLookUsed: true,
      closedAt: null,
      reason: null,
    });
    const used = { ...declined, secondLookUsed: true };
    expect(refused(used, { action: 'ask-second-look' }).legal).toEqual([]);
  });
});

describe('information', () => {
  const waiting = {
    state: 'information-needed',
    informationDueAt: new Date('2026-04-29T14:00:00Z'),
    reason: 'Which year?',
  } as const;

  it('may be given within ten working days', () => {
    const move = moved({ state: 'in-review' }, { ...editor('request-information'), reason: 'X.' });
    expect(move.changes.informationDueAt).toEqual(waiting.informationDueAt);
  });

  it('is warned of once, from two working days before the term', () => {
    const early = new Date('2026-04-27T13:59:00Z');
    const due = new Date('2026-04-27T14:00:00Z');
    expect(applyAction(caseWith(waiting), clock('warn-information'), facts({}), early).ok).toBe(
      false,
    );
    const warned = applyAction(caseWith(waiting), clock('warn-information'), facts({}), due);
    expect(warned).toMatchObject({ ok: true, state: 'information-needed' });
    expect((warned as Move).changes).toEqual({ informationWarnedAt: due });
    const again = caseWith({ ...waiting, informationWarnedAt: due });
    expect(applyAction(again, clock('warn-information'), facts({}), due).ok).toBe(false);
  });

  it('unanswered at the end of its term is declined with a written reason', () => {
    const at = waiting.informationDueAt;
    const result = applyAction(caseWith(waiting), clock('expire-information'), facts({}), at);
    expect(result).toMatchObject({ ok: true, state: 'declined' });
    expect((result as Move).timeline.reason).toMatch(/did not arrive in time/);
  });

  it('given puts the case back into review with a fresh answer clock', () => {
    const move = moved({ ...waiting, dueAt: after(-24) }, { action: 'answer-information' });
    expect(move.changes).toMatchObject({
      state: 'in-review',
      dueAt: new Date('2026-04-20T14:00:00Z'),
      informationDueAt: null,
    });
  });
});

describe('reserve and offers', () => {
  const offered = { state: 'offered', offerExpiresAt: NOW } as const;

  it('holds the offered place for 48 hours', () => {
    const move = moved({ state: 'reserve', reserveOrder: 3 }, system('offer'));
    expect(move.changes).toMatchObject({ offerExpiresAt: after(48), reserveOrder: null });
    expect(move.effects).toEqual(['take-places']);
  });

  it('keeps the place when the offer is accepted in time', () => {
    const move = moved({ ...offered, offerExpiresAt: after(1) }, { action: 'accept-offer' });
    expect(move).toMatchObject({ state: 'accepted', effects: [] });
  });

  it('refuses an offer whose term ran out, though the clock has not come yet', () => {
    expect(refused(offered, { action: 'accept-offer' }).legal).toEqual([
      'withdraw',
      'decline-offer',
    ]);
  });

  it('sends the applicant to the end of the reserve the first time', () => {
    const move = moved(offered, clock('expire-offer'), { nextReserveOrder: 9 });
    expect(move.changes).toMatchObject({ state: 'reserve', reserveOrder: 9, offersExpired: 1 });
    expect(move.effects).toEqual(['join-reserve', 'free-places', 'offer-next']);
  });

  it('withdraws the application the second time', () => {
    const move = moved({ ...offered, offersExpired: 1 }, clock('expire-offer'));
    expect(move.changes).toMatchObject({ state: 'withdrawn', closedAt: NOW });
    expect(move.effects).toEqual(['free-places', 'offer-next']);
  });

  it.each(['offered', 'accepted'] as const)('frees the place of a withdrawn %s one', (state) => {
    expect(moved({ state }, { action: 'withdraw' }).effects).toEqual(['free-places', 'offer-next']);
  });

  it('frees nothing when someone leaves the reserve', () => {
    expect(moved({ state: 'reserve' }, { action: 'withdraw' }).effects).toEqual([]);
  });

  it('ends at the deadline of the opportunity, not before and not without one', () => {
    const command = clock('withdraw-reserve-at-deadline');
    expect(moved({ state: 'reserve' }, command, { deadline: NOW }).state).toBe('withdrawn');
    expect(refused({ state: 'reserve' }, command, { deadline: after(1) }).code).toBe(
      'illegal-move',
    );
    expect(refused({ state: 'reserve' }, command, { deadline: null }).code).toBe('illegal-move');
  });
});

it('leaves its arguments as they were', () => {
  const application = Object.freeze(caseWith({ state: 'draft' }));
  applyAction(application, { action: 'submit', actor: APPLICANT }, Object.freeze(facts({})), NOW);
  expect(legalActions(application, APPLICANT, NOW)).toEqual(['submit']);
});

const APPLICANT = { kind: 'applicant', id: 'm1' } as const;

function editor(action: Command['action']): Command {
  return { action, actor: { kind: 'editor', id: '1' } };
}

function system(action: Command['action']): Command {
  return { action, actor: { kind: 'system', id: null } };
}

function clock(action: Command['action']): Command {
  return { action, actor: { kind: 'clock', id: null } };
}

function moved(
  application: Partial<ApplicationCase>,
  command: Partial<Command> & Pick<Command, 'action'>,
  given: Partial<Facts> = {},
): Move {
  const result = decide(application, command, given);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result;
}

function refused(
  application: Partial<ApplicationCase>,
  command: Partial<Command> & Pick<Command, 'action'>,
  given: Partial<Facts> = {},
): Refusal {
  const result = decide(application, command, given);
  if (result.ok) throw new Error(`moved to ${result.state}`);
  return result;
}

function decide(
  application: Partial<ApplicationCase>,
  command: Partial<Command> & Pick<Command, 'action'>,
  given: Partial<Facts>,
) {
  return applyAction(caseWith(application), { actor: APPLICANT, ...command }, facts(given), NOW);
}

function facts(given: Partial<Facts>): Facts {
  return { underAge: false, placesAvailable: true, nextReserveOrder: 1, deadline: null, ...given };
}

function caseWith(changes: Partial<ApplicationCase>): ApplicationCase {
  return {
    state: 'draft',
    admission: 'review',
    language: 'en',
    answerClockDays: 3,
    submittedAt: null,
    dueAt: null,
    firstAnsweredAt: null,
    closedAt: null,
    reason: null,
    consentDueAt: null,
    informationDueAt: null,
    informationWarnedAt: null,
    offerExpiresAt: null,
    offersExpired: 0,
    secondLookUsed: false,
    reserveOrder: null,
    ...changes,
  };
}
