import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { legalActions } from '../domain/apply-action';
import type { Names } from '../domain/form-snapshot';
import {
  APPLICANT_ACTIONS,
  type Action,
  type ActorKind,
  type ApplicationState,
} from '../domain/states';
import { viewFiles } from './application-files';
import { applicationRows, toCase, type ApplicationRow } from './application-row';
import { loadOpportunity, type Opportunity, type OpportunityShift } from './load-opportunity';

export interface TimelineView {
  at: string;
  fromState: ApplicationState | null;
  toState: ApplicationState;
  action: Action;
  actorKind: ActorKind;
  reason: string | null;
}

/** An application in a list. */
export function toSummary(row: ApplicationRow) {
  return {
    documentId: row.documentId,
    reference: row.reference,
    state: row.state,
    opportunity: {
      kind: row.opportunityKind,
      documentId: row.opportunityDocumentId,
      title: row.opportunityTitle ?? { az: '', en: '', ru: '' },
    },
    submittedAt: row.submittedAt,
    dueAt: row.dueAt,
    answered: row.firstAnsweredAt !== null,
    updatedAt: row.updatedAt,
    regionKey: row.regionKey,
  };
}

/** Everything its applicant may see of an application. */
export async function toDetail(row: ApplicationRow) {
  const { roleName, shifts } = await readChoice(row);
  return {
    ...toSummary(row),
    revision: row.revision,
    answers: row.answers ?? {},
    form: row.formSnapshot,
    files: await viewFiles(row.documentId),
    reason: row.reason,
    roleName,
    shifts: shifts.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    reservePosition: await reservePosition(row),
    offerExpiresAt: row.offerExpiresAt,
    informationDueAt: row.informationDueAt,
    consentDueAt: row.consentDueAt,
    timeline: await readTimeline(row.documentId),
    messages: await readMessages(row.documentId),
    actions: legalActions(toCase(row), { kind: 'applicant', id: null }, now()).filter((action) =>
      APPLICANT_ACTIONS.some((known) => known === action),
    ),
  };
}

/** A draft as the form needs it back. */
export async function toDraft(row: ApplicationRow) {
  return {
    documentId: row.documentId,
    opportunity: toSummary(row).opportunity,
    answers: row.answers ?? {},
    files: await viewFiles(row.documentId),
    language: row.language,
    roleDocumentId: row.roleDocumentId,
    shiftDocumentIds: row.shiftDocumentIds ?? [],
    updatedAt: row.updatedAt,
  };
}

/** What is shown at once after submitting. */
export function toReceipt(row: ApplicationRow) {
  return {
    reference: row.reference,
    state: row.state,
    dueAt: row.dueAt,
    regionKey: row.regionKey,
  };
}

/** How many stand before this one in the reserve, and it; null outside of the reserve. */
export async function reservePosition(row: ApplicationRow): Promise<number | null> {
  if (row.state !== 'reserve' || row.reserveOrder === null) return null;
  return strapi.db.query('api::casework.application').count({
    where: {
      opportunityDocumentId: row.opportunityDocumentId,
      state: 'reserve',
      reserveOrder: { $lte: row.reserveOrder },
    },
  });
}

export function readTimeline(applicationDocumentId: string): Promise<TimelineView[]> {
  return rowsOf<TimelineView & { id: number }>('api::casework.timeline-entry')
    .findMany({ where: { applicationDocumentId }, orderBy: { sequence: 'asc' } })
    .then((entries) =>
      entries.map(({ at, fromState, toState, action, actorKind, reason }) => ({
        at,
        fromState,
        toState,
        action,
        actorKind,
        reason,
      })),
    );
}

export async function readMessages(applicationDocumentId: string) {
  const messages = await rowsOf<{ at: string; authorKind: string; body: string }>(
    'api::casework.message',
  ).findMany({ where: { applicationDocumentId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  return messages.map(({ at, authorKind, body }) => ({ at, authorKind, body }));
}

/** A member's applications and drafts, newest first. */
export function findApplicationsOf(memberDocumentId: string): Promise<ApplicationRow[]> {
  return applicationRows().findMany({
    where: { memberDocumentId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
}

async function readChoice(row: ApplicationRow): Promise<Choice> {
  if (row.roleDocumentId === null) return { roleName: null, shifts: [] };
  return choiceIn(await loadOpportunity(row.opportunityKind, row.opportunityDocumentId), row);
}

interface Choice {
  roleName: Names | null;
  shifts: OpportunityShift[];
}

/** The role and the shifts an application names, as its opportunity has them now. */
export function choiceIn(opportunity: Opportunity | null, row: ApplicationRow): Choice {
  const role = opportunity?.roles.find((known) => known.documentId === row.roleDocumentId);
  const chosen = new Set(row.shiftDocumentIds);
  return {
    roleName: role?.names ?? null,
    shifts: (role?.shifts ?? [])
      .filter((shift) => chosen.has(shift.documentId))
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
  };
}
