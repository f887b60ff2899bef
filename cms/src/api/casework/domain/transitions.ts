import type { ApplicationCase, Facts } from './application-case';
import type { Action, ActorKind, ApplicationState } from './states';
import { informationWarningAt } from './terms';

export interface Situation {
  application: ApplicationCase;
  now: Date;
  /** Absent while only asking what is possible; conditions on facts then hold. */
  facts?: Facts;
}

export interface Transition {
  from: ApplicationState;
  action: Action;
  by: readonly ActorKind[];
  to: ApplicationState;
  when?: (situation: Situation) => boolean;
}

const APPLICANT = ['applicant'] as const;
const GUARDIAN = ['guardian'] as const;
const HANDLERS = ['editor', 'organiser'] as const;
const SYSTEM = ['system'] as const;
const CLOCK = ['clock'] as const;

const WITHDRAWABLE = [
  'awaiting-consent',
  'submitted',
  'in-review',
  'information-needed',
  'reserve',
  'offered',
  'accepted',
] as const satisfies readonly ApplicationState[];

/** Every legal move. A move that is not here, or whose condition fails, is refused. */
export const TRANSITIONS: readonly Transition[] = [
  move('draft', 'submit', APPLICANT, 'submitted', ofAge),
  move('draft', 'submit', APPLICANT, 'awaiting-consent', underAge),
  ...WITHDRAWABLE.map((from) => move(from, 'withdraw', APPLICANT, 'withdrawn')),

  move('awaiting-consent', 'give-consent', GUARDIAN, 'submitted', consentStillOpen),
  move('awaiting-consent', 'refuse-consent', GUARDIAN, 'withdrawn', consentStillOpen),
  move('awaiting-consent', 'expire-consent', CLOCK, 'withdrawn', consentOver),

  move('submitted', 'admit', SYSTEM, 'accepted', firstCome),
  move('submitted', 'queue', SYSTEM, 'reserve', firstCome),
  move('submitted', 'start-review', HANDLERS, 'in-review', reviewed),

  move('in-review', 'request-information', HANDLERS, 'information-needed'),
  move('in-review', 'accept', HANDLERS, 'accepted'),
  move('in-review', 'put-in-reserve', HANDLERS, 'reserve'),
  move('in-review', 'decline', HANDLERS, 'declined'),

  move('information-needed', 'answer-information', APPLICANT, 'in-review'),
  move('information-needed', 'warn-information', CLOCK, 'information-needed', warningDue),
  move('information-needed', 'expire-information', CLOCK, 'declined', informationOver),

  move('reserve', 'offer', SYSTEM, 'offered'),
  move('reserve', 'withdraw-reserve-at-deadline', CLOCK, 'withdrawn', deadlineOver),

  move('offered', 'accept-offer', APPLICANT, 'accepted', offerStillOpen),
  move('offered', 'decline-offer', APPLICANT, 'withdrawn'),
  move('offered', 'expire-offer', CLOCK, 'reserve', firstOfferOver),
  move('offered', 'expire-offer', CLOCK, 'withdrawn', laterOfferOver),

  move('declined', 'ask-second-look', APPLICANT, 'in-review', secondLookLeft),

  move('accepted', 'complete', HANDLERS, 'completed'),
  move('accepted', 'mark-no-show', HANDLERS, 'no-show'),
];

function move(
  from: ApplicationState,
  action: Action,
  by: readonly ActorKind[],
  to: ApplicationState,
  when?: (situation: Situation) => boolean,
): Transition {
  return when ? { from, action, by, to, when } : { from, action, by, to };
}

function ofAge({ facts }: Situation): boolean {
  return facts === undefined || !facts.underAge;
}

function underAge({ facts }: Situation): boolean {
  return facts === undefined || facts.underAge;
}

function firstCome({ application }: Situation): boolean {
  return application.admission === 'first-come';
}

function reviewed({ application }: Situation): boolean {
  return application.admission === 'review';
}

function consentStillOpen({ application, now }: Situation): boolean {
  return !isOver(application.consentDueAt, now);
}

function consentOver({ application, now }: Situation): boolean {
  return isOver(application.consentDueAt, now);
}

function warningDue({ application, now }: Situation): boolean {
  const { informationDueAt, informationWarnedAt } = application;
  if (informationDueAt === null || informationWarnedAt !== null) return false;
  return isOver(informationWarningAt(informationDueAt), now) && !isOver(informationDueAt, now);
}

function informationOver({ application, now }: Situation): boolean {
  return isOver(application.informationDueAt, now);
}

function deadlineOver({ facts, now }: Situation): boolean {
  return facts === undefined || isOver(facts.deadline, now);
}

function offerStillOpen({ application, now }: Situation): boolean {
  return !isOver(application.offerExpiresAt, now);
}

function firstOfferOver({ application, now }: Situation): boolean {
  return isOver(application.offerExpiresAt, now) && application.offersExpired === 0;
}

function laterOfferOver({ application, now }: Situation): boolean {
  return isOver(application.offerExpiresAt, now) && application.offersExpired > 0;
}

function secondLookLeft({ application }: Situation): boolean {
  return !application.secondLookUsed;
}

function isOver(term: Date | null, now: Date): boolean {
  return term !== null && term.getTime() <= now.getTime();
}
