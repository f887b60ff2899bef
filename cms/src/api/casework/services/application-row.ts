import type { Locale, OpportunityKind } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import type { Answers } from '../domain/answers';
import type { Admission, ApplicationCase } from '../domain/application-case';
import type { FormSnapshot, Names } from '../domain/form-snapshot';
import { counterKeys } from '../domain/place-keys';
import type { ApplicationState } from '../domain/states';

export const APPLICATION_UID = 'api::casework.application';

/** An application as the database answers it: instants are ISO texts, big integers texts. */
export interface ApplicationRow {
  id: number;
  documentId: string;
  reference: string | null;
  state: ApplicationState;
  opportunityKind: OpportunityKind;
  opportunityDocumentId: string;
  opportunityTitle: Names | null;
  formSnapshot: FormSnapshot | null;
  answers: Answers | null;
  applicantName: string | null;
  memberDocumentId: string;
  regionKey: string | null;
  language: Locale;
  admission: Admission;
  roleDocumentId: string | null;
  shiftDocumentIds: string[] | null;
  answerClockDays: number | null;
  submittedAt: string | null;
  dueAt: string | null;
  firstAnsweredAt: string | null;
  closedAt: string | null;
  reason: string | null;
  consentDueAt: string | null;
  informationDueAt: string | null;
  informationWarnedAt: string | null;
  offerExpiresAt: string | null;
  offersExpired: number | null;
  secondLookUsed: boolean | null;
  reserveOrder: string | number | null;
  revision: number;
  /** See `deskOrder`; null for drafts. */
  deskOrder: number | null;
  /** Name of the editor who takes care of it. */
  assignee: string | null;
  updatedAt: string;
}

const DEFAULT_ANSWER_CLOCK_DAYS = 3;

/** Applications as rows; relations are left out. */
export function applicationRows() {
  return rowsOf<ApplicationRow>(APPLICATION_UID);
}

/** The part of a row the rules look at. */
export function toCase(row: ApplicationRow): ApplicationCase {
  return {
    state: row.state,
    admission: row.admission,
    language: row.language,
    answerClockDays: row.answerClockDays ?? DEFAULT_ANSWER_CLOCK_DAYS,
    submittedAt: toDate(row.submittedAt),
    dueAt: toDate(row.dueAt),
    firstAnsweredAt: toDate(row.firstAnsweredAt),
    closedAt: toDate(row.closedAt),
    reason: row.reason,
    consentDueAt: toDate(row.consentDueAt),
    informationDueAt: toDate(row.informationDueAt),
    informationWarnedAt: toDate(row.informationWarnedAt),
    offerExpiresAt: toDate(row.offerExpiresAt),
    offersExpired: row.offersExpired ?? 0,
    secondLookUsed: row.secondLookUsed ?? false,
    reserveOrder: row.reserveOrder === null ? null : Number(row.reserveOrder),
  };
}

/** Keys of the counters an application takes places of, in locking order. */
export function placeKeysOf(
  row: Pick<ApplicationRow, 'opportunityDocumentId' | 'roleDocumentId' | 'shiftDocumentIds'>,
): string[] {
  return counterKeys({
    opportunityDocumentId: row.opportunityDocumentId,
    roleDocumentId: row.roleDocumentId,
    shiftDocumentIds: row.shiftDocumentIds ?? [],
  });
}

/** One member may have one open application and one draft per opportunity. */
export function openKey(memberDocumentId: string, opportunityDocumentId: string): string {
  return `${memberDocumentId}:${opportunityDocumentId}`;
}

export function draftKey(memberDocumentId: string, opportunityDocumentId: string): string {
  return `draft:${openKey(memberDocumentId, opportunityDocumentId)}`;
}

function toDate(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}
