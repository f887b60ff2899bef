import type { Action, ApplicationState } from '../domain/states';

export const CASE_MAILS = [
  'received',
  'consent-waiting',
  'information-needed',
  'information-reminder',
  'accepted',
  'reserve',
  'offered',
  'offer-expired',
  'declined',
  'declined-finally',
  'withdrawn',
  'closed',
  'completed',
  'no-show',
] as const;
export type CaseMail = (typeof CASE_MAILS)[number];

export interface MovedCase {
  action: Action;
  toState: ApplicationState;
  admission: 'first-come' | 'review';
  secondLookUsed: boolean;
}

/**
 * Which mail the applicant gets of a move; null when nothing has to be said: a step the
 * applicant has just made himself on the site, or one that the next entry answers at once.
 */
export function caseMailOf(moved: MovedCase): CaseMail | null {
  return MAIL_BY_STATE[moved.toState](moved);
}

const MAIL_BY_STATE: Record<ApplicationState, (moved: MovedCase) => CaseMail | null> = {
  draft: () => null,
  'awaiting-consent': () => 'consent-waiting',
  submitted: ({ admission }) => (admission === 'first-come' ? null : 'received'),
  'in-review': ({ action }) => (action === 'ask-second-look' ? 'received' : null),
  'information-needed': ({ action }) =>
    action === 'warn-information' ? 'information-reminder' : 'information-needed',
  reserve: ({ action }) => (action === 'expire-offer' ? 'offer-expired' : 'reserve'),
  declined: ({ secondLookUsed }) => (secondLookUsed ? 'declined-finally' : 'declined'),
  withdrawn: ({ action }) => (APPLICANTS_WISH.includes(action) ? 'withdrawn' : 'closed'),
  offered: () => 'offered',
  accepted: () => 'accepted',
  completed: () => 'completed',
  'no-show': () => 'no-show',
};

const APPLICANTS_WISH: readonly Action[] = ['withdraw', 'decline-offer'];

/** `{reference}`, `{title}` (of the opportunity) and `{by}` (a date) are filled in. */
export interface CaseMailText {
  subject: string;
  title: string;
  /** Before the reason. */
  lead: string;
  /** What happens next, by when. */
  next: string;
}

export type CaseMailTexts = Record<CaseMail, CaseMailText>;
