import type {
  Actor,
  ApplicationCase,
  Command,
  Effect,
  EngineFields,
  Facts,
  Move,
  Refusal,
} from './application-case';
import { holdsPlace, isClosedState, type Action, type ApplicationState } from './states';
import { systemReason } from './system-reasons';
import { consentTerm, informationTerm, offerTerm } from './terms';
import { TRANSITIONS, type Situation, type Transition } from './transitions';
import { addWorkingDays } from './working-days';

/**
 * What `actor` may do with the application at `now`, in the order of the state table.
 * Conditions that need facts from elsewhere (age, the opportunity's deadline) count as met.
 */
export function legalActions(application: ApplicationCase, actor: Actor, now: Date): Action[] {
  const actions = TRANSITIONS.filter((transition) =>
    isPossible(transition, actor, { application, now }),
  ).map((transition) => transition.action);
  return [...new Set(actions)];
}

/** Whether `action` is a decision, which always carries a reason the applicant sees. */
export function needsReason(action: Action): boolean {
  return DECISIONS.includes(action);
}

/**
 * Decides one command on one application: the change to make, or why it is refused.
 * Never changes its arguments; the caller stores `changes` and `timeline` and carries out
 * `effects`, all in one transaction.
 */
export function applyAction(
  application: ApplicationCase,
  command: Command,
  facts: Facts,
  now: Date,
): Move | Refusal {
  const refuse = (code: Refusal['code']): Refusal => ({
    ok: false,
    code,
    state: application.state,
    legal: legalActions(application, command.actor, now),
  });
  const transition = TRANSITIONS.find(
    (candidate) =>
      candidate.action === command.action &&
      isPossible(candidate, command.actor, { application, now, facts }),
  );
  if (!transition) return refuse('illegal-move');

  const given = command.reason?.trim() ?? '';
  const reason = given !== '' ? given : systemReason(transition, application.language);
  if (reason === null && needsReason(command.action)) return refuse('reason-missing');

  const effects = effectsOf(transition);
  if (effects.includes('take-places') && !facts.placesAvailable) return refuse('places-full');

  return {
    ok: true,
    state: transition.to,
    changes: changesOf(application, nextFields(application, transition, reason, facts, now)),
    timeline: {
      action: command.action,
      fromState: transition.from,
      toState: transition.to,
      actorKind: command.actor.kind,
      actorId: command.actor.id,
      reason,
      at: now,
    },
    effects,
  };
}

/**
 * What the system does at once with an application that has just been submitted; null when it
 * waits for a person or for the guardian.
 */
export function admissionAction(
  application: ApplicationCase,
  facts: Facts,
): 'admit' | 'queue' | null {
  if (application.state !== 'submitted' || application.admission !== 'first-come') return null;
  return facts.placesAvailable ? 'admit' : 'queue';
}

const DECISIONS: readonly Action[] = ['request-information', 'accept', 'put-in-reserve', 'decline'];

const FIRST_ANSWERS: readonly Action[] = [...DECISIONS, 'admit', 'queue'];

function isPossible(transition: Transition, actor: Actor, situation: Situation): boolean {
  return (
    transition.from === situation.application.state &&
    transition.by.includes(actor.kind) &&
    (transition.when === undefined || transition.when(situation))
  );
}

function effectsOf({ from, to }: Transition): Effect[] {
  if (holdsPlace(to) && !holdsPlace(from)) return ['take-places'];
  const joining: Effect[] = to === 'reserve' ? ['join-reserve'] : [];
  const freeing: Effect[] =
    holdsPlace(from) && !holdsPlace(to) ? ['free-places', 'offer-next'] : [];
  return [...joining, ...freeing];
}

function nextFields(
  application: ApplicationCase,
  { action, to }: Transition,
  reason: string | null,
  facts: Facts,
  now: Date,
): EngineFields {
  const stays = application.state === to;
  const isFirstAnswer = application.firstAnsweredAt === null && FIRST_ANSWERS.includes(action);
  return {
    state: to,
    submittedAt: action === 'submit' ? now : application.submittedAt,
    dueAt: nextDueAt(application, action, to, now),
    firstAnsweredAt: isFirstAnswer ? now : application.firstAnsweredAt,
    closedAt: isClosedState(to) ? now : null,
    reason: nextReason(application, action, reason),
    consentDueAt: to === 'awaiting-consent' ? consentTerm(now) : null,
    informationDueAt: informationDueAt(application, to, stays, now),
    informationWarnedAt: action === 'warn-information' ? now : null,
    offerExpiresAt: to === 'offered' ? offerTerm(now) : null,
    offersExpired: application.offersExpired + (action === 'expire-offer' ? 1 : 0),
    secondLookUsed: application.secondLookUsed || action === 'ask-second-look',
    reserveOrder: to === 'reserve' ? facts.nextReserveOrder : null,
  };
}

const APPLICANTS_OWN: readonly Action[] = [
  'submit',
  'withdraw',
  'answer-information',
  'decline-offer',
  'ask-second-look',
];

/** A warning leaves the question it reminds of; the applicant's own words answer nobody. */
function nextReason(
  application: ApplicationCase,
  action: Action,
  reason: string | null,
): string | null {
  if (APPLICANTS_OWN.includes(action)) return null;
  return action === 'warn-information' ? application.reason : (reason ?? application.reason);
}

const ANSWER_OWED_AFTER: readonly Action[] = [
  'submit',
  'give-consent',
  'answer-information',
  'ask-second-look',
];

function nextDueAt(
  application: ApplicationCase,
  action: Action,
  to: ApplicationState,
  now: Date,
): Date | null {
  if (to === 'awaiting-consent') return null;
  if (!ANSWER_OWED_AFTER.includes(action)) return application.dueAt;
  return addWorkingDays(now, application.answerClockDays);
}

function informationDueAt(
  application: ApplicationCase,
  to: ApplicationState,
  stays: boolean,
  now: Date,
): Date | null {
  if (to !== 'information-needed') return null;
  return stays ? application.informationDueAt : informationTerm(now);
}

function changesOf(before: EngineFields, after: EngineFields): Partial<EngineFields> {
  const keys = Object.keys(after) as (keyof EngineFields)[];
  const changed = keys.filter((key) => !isSame(before[key], after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

function isSame(left: unknown, right: unknown): boolean {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  return left === right;
}
