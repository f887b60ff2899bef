import { currentActor, currentEditorName } from '../../../document-pipeline/current-actor';
import { now } from '../../../lib/clock';
import { needsReason } from '../domain/apply-action';
import { deskSteps } from '../domain/desk-steps';
import { CLOSED_STATES, type HandlerAction } from '../domain/states';
import { findApplicant } from './applicant';
import { viewFiles } from './application-files';
import { toCase, type ApplicationRow } from './application-row';
import {
  choiceIn,
  readMessages,
  readTimeline,
  reservePosition,
  toSummary,
} from './application-views';
import { freePlacesFor } from './free-places';
import { loadOpportunity } from './load-opportunity';
import { moveApplication } from './move-application';
import { findNextWaiting, ownWaiting } from './own-cases';
import { previewMove } from './preview-move';
import { queueForPlaces } from './queue-for-places';

const APPLICATION = 'api::casework.application';

/**
 * What the side panel shows: where the case is, what may happen next, how it came here, and which
 * case waits after it. `before` is the case as it was when the editor began to answer it.
 */
export async function describeNextSteps(row: ApplicationRow, before = row) {
  const applicant = await findApplicant(row.memberDocumentId);
  const opportunity = await loadOpportunity(row.opportunityKind, row.opportunityDocumentId);
  const next = await findNextWaiting(before);
  const { roleName, shifts } = choiceIn(opportunity, row);
  const at = now();
  return {
    ...toSummary(row),
    revision: row.revision,
    reason: row.reason,
    assignee: row.assignee,
    reservePosition: await reservePosition(row),
    informationDueAt: row.informationDueAt,
    offerExpiresAt: row.offerExpiresAt,
    legal: deskSteps(toCase(row), at).map((step) => ({
      ...step,
      needsReason: needsReason(step.action),
      mailPreview: previewMove(row, applicant, step, at),
    })),
    timeline: await readTimeline(row.documentId),
    messages: await readMessages(row.documentId),
    applicant: {
      name: row.applicantName ?? applicant.name,
      email: applicant.email,
      institution: applicant.institutionName,
      language: row.language,
      otherOpenCases: await countOtherOpenCases(row),
    },
    answers: row.answers ?? {},
    form: row.formSnapshot,
    files: await viewFiles(row.documentId),
    roleName,
    shifts: shifts.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    freePlaces: await freePlacesFor(opportunity, row),
    next: next && { documentId: next.documentId, reference: next.reference },
    waiting: await strapi.db.query(APPLICATION).count({ where: ownWaiting() }),
  };
}

export interface DeskMove {
  action: HandlerAction;
  reason?: string | null | undefined;
  revision?: number | undefined;
  /** Start the review first where it has not begun: both moves are made, or neither. */
  throughReview?: boolean | undefined;
}

/**
 * Moves a case on behalf of the signed-in admin, who takes care of it from then on unless
 * somebody does already.
 */
export function moveFromDesk(row: ApplicationRow, move: DeskMove): Promise<ApplicationRow> {
  const step = (action: HandlerAction, reason: string | null, revision: number | undefined) =>
    moveApplication({
      applicationDocumentId: row.documentId,
      command: { action, actor: { kind: 'editor', id: currentActor().id }, reason },
      expectedRevision: revision,
      extra: row.assignee ? {} : { assignee: currentEditorName() },
    });
  const { action, reason = null, revision, throughReview = false } = move;
  if (!throughReview || row.state !== 'submitted') return step(action, reason, revision);
  return queueForPlaces(row.opportunityDocumentId, async () => {
    const reviewed = await step('start-review', null, revision);
    return step(action, reason, reviewed.revision);
  });
}

/** How much else of the same person is open, wherever: a number and nothing more. */
function countOtherOpenCases({ memberDocumentId, documentId }: ApplicationRow): Promise<number> {
  return strapi.db.query(APPLICATION).count({
    where: {
      memberDocumentId,
      documentId: { $ne: documentId },
      state: { $notIn: ['draft', ...CLOSED_STATES] },
    },
  });
}
