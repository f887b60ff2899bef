import type { Locale } from '@office/search';

import { applyAction } from '../../api/casework/domain/apply-action';
import type {
  Actor,
  Admission,
  ApplicationCase,
  Command,
  TimelineRecord,
} from '../../api/casework/domain/application-case';
import type { Random } from './random';
import { ACCEPTED, DECLINED } from './vocabulary/decisions';
import { PLACE_IN_TRIPLE } from './write-texts';

/** What a case begins with. */
export interface CaseStart {
  admission: Admission;
  answerClockDays: number;
  language: Locale;
  memberDocumentId: string;
  hasPlace: boolean;
  submittedAt: Date;
}

export interface BenchCase {
  application: ApplicationCase;
  timeline: TimelineRecord[];
}

const SYSTEM: Actor = { kind: 'system', id: null };
const EDITOR: Actor = { kind: 'editor', id: null };
const HOUR_MS = 3_600_000;

/**
 * A case moved by the rules of casework, an hour a step, as far as chance will have it: a
 * first-come one is admitted, of ten others four wait, three are in review and three decided.
 */
export function runCase(random: Random, start: CaseStart): BenchCase {
  const { admission, answerClockDays, language } = start;
  let application: ApplicationCase = { ...NEW_CASE, admission, answerClockDays, language };
  const timeline: TimelineRecord[] = [];
  for (const [step, command] of chooseCommands(random, start).entries()) {
    const now = new Date(start.submittedAt.getTime() + step * HOUR_MS);
    const move = applyAction(application, command, factsOf(start), now);
    if (!move.ok) throw new Error(`The rules refuse ${command.action}: ${move.code}.`);
    application = { ...application, ...move.changes };
    timeline.push(move.timeline);
  }
  return { application, timeline };
}

function chooseCommands(random: Random, start: CaseStart): Command[] {
  const { admission, memberDocumentId, hasPlace, language } = start;
  const submit: Command = { action: 'submit', actor: { kind: 'applicant', id: memberDocumentId } };
  if (admission === 'first-come') return [submit, { action: 'admit', actor: SYSTEM }];
  const lot = random.next();
  if (lot < 0.4) return [submit];
  const review: Command = { action: 'start-review', actor: EDITOR };
  if (lot < 0.7) return [submit, review];
  const at = PLACE_IN_TRIPLE[language];
  return lot < 0.9 && hasPlace
    ? [submit, review, { action: 'accept', actor: EDITOR, reason: ACCEPTED[at] }]
    : [submit, review, { action: 'decline', actor: EDITOR, reason: DECLINED[at] }];
}

function factsOf({ hasPlace }: CaseStart) {
  return { underAge: false, placesAvailable: hasPlace, nextReserveOrder: 1, deadline: null };
}

const NEW_CASE = {
  state: 'draft',
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
} as const satisfies Partial<ApplicationCase>;
