import type { ApplicationCase } from './application-case';
import { legalActions } from './apply-action';
import { HANDLER_ACTIONS, type HandlerAction } from './states';

export interface DeskStep {
  action: HandlerAction;
  /** The review has to be started first; the desk does both at once. */
  throughReview: boolean;
}

const EDITOR = { kind: 'editor', id: null } as const;

/**
 * What an editor may do with a case at `now`: the legal moves, and where the review has not begun
 * the decisions that are legal after it, so that a routine case takes one step.
 */
export function deskSteps(application: ApplicationCase, now: Date): DeskStep[] {
  const direct = steps(application, now);
  if (!direct.includes('start-review')) return direct.map(atOnce);
  const reviewed = steps({ ...application, state: 'in-review' }, now);
  return [...direct.map(atOnce), ...reviewed.map((action) => ({ action, throughReview: true }))];
}

function steps(application: ApplicationCase, now: Date): HandlerAction[] {
  const legal = legalActions(application, EDITOR, now);
  return HANDLER_ACTIONS.filter((action) => legal.includes(action));
}

function atOnce(action: HandlerAction): DeskStep {
  return { action, throughReview: false };
}
