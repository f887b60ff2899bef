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
  switch (moved.toState) {
    case 'awaiting-consent':
      return 'consent-waiting';
    case 'submitted':
      return moved.admission === 'first-come' ? null : 'received';
    case 'in-review':
      return moved.action === 'ask-second-look' ? 'received' : null;
    case 'information-needed':
      return moved.action === 'warn-information' ? 'information-reminder' : 'information-needed';
    case 'reserve':
      return moved.action === 'expire-offer' ? 'offer-expired' : 'reserve';
    case 'declined':
      return moved.secondLookUsed ? 'declined-finally' : 'declined';
    case 'withdrawn':
      return APPLICANTS_WISH.includes(moved.action) ? 'withdrawn' : 'closed';
    case 'accepted':
    case 'offered':
    case 'completed':
    case 'no-show':
      return moved.toState;
    case 'draft':
      return null;
  }
}

const APPLICANTS_WISH: readonly Action[] = ['withdraw', 'decline-offer'];
