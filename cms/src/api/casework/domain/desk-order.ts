import type { EngineFields } from './application-case';
import { isAnswerOwed, isClosedState } from './states';

/** Minutes since 1970 stay below it for two centuries, and four groups of it fit an integer. */
const GROUP = 100_000_000;
const MINUTE_MS = 60_000;

/**
 * Where a case stands in the desk's list, lowest first: what is owed an answer by the time it is
 * due, what waits for somebody else by the end of its term, then what is settled and what is
 * closed, the latest first.
 */
export function deskOrder(application: EngineFields): number {
  if (isAnswerOwed(application.state)) {
    return minutes(application.dueAt ?? application.submittedAt);
  }
  const term =
    application.consentDueAt ?? application.informationDueAt ?? application.offerExpiresAt;
  if (term !== null) return GROUP + minutes(term);
  if (isClosedState(application.state)) return 4 * GROUP - minutes(application.closedAt);
  return 3 * GROUP - minutes(application.firstAnsweredAt ?? application.submittedAt);
}

function minutes(instant: Date | null): number {
  return instant === null ? 0 : Math.floor(instant.getTime() / MINUTE_MS);
}
