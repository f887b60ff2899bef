import { currentActor } from '../../../document-pipeline/current-actor';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { legalActions, needsReason } from '../domain/apply-action';
import type { HANDLER_ACTIONS } from '../domain/states';
import { findApplicant } from './applicant';
import { applicationRows, toCase, type ApplicationRow } from './application-row';
import { readMessages, readTimeline, reservePosition, toSummary } from './application-views';
import { moveApplication } from './move-application';
import { previewMove } from './preview-move';

/**
 * A submitted application in a region the signed-in admin answers for. Throws
 * `resource.missing` for drafts and unknown ones, `region.forbidden` for other regions.
 */
export async function findCase(documentId: string): Promise<ApplicationRow> {
  const row = await applicationRows().findOne({ where: { documentId } });
  if (!row || row.state === 'draft') {
    throw officeError('resource.missing', 'There is no such application.');
  }
  const own = currentActor().ownRegionKeys;
  if (own !== null && (row.regionKey === null || !own.includes(row.regionKey))) {
    throw officeError('region.forbidden', 'This application belongs to another region.');
  }
  return row;
}

/** What the side panel shows: where the case is, what may happen next, how it came here. */
export async function describeNextSteps(row: ApplicationRow) {
  const applicant = await findApplicant(row.memberDocumentId);
  const at = now();
  const actions = legalActions(toCase(row), { kind: 'editor', id: null }, at);
  return {
    ...toSummary(row),
    revision: row.revision,
    reason: row.reason,
    reservePosition: await reservePosition(row),
    informationDueAt: row.informationDueAt,
    offerExpiresAt: row.offerExpiresAt,
    legal: actions.map((action) => ({
      action,
      needsReason: needsReason(action),
      mailPreview: previewMove(row, applicant, action, at),
    })),
    timeline: await readTimeline(row.documentId),
    messages: await readMessages(row.documentId),
    applicant: {
      name: row.applicantName ?? applicant.name,
      email: applicant.email,
      institution: applicant.institutionName,
      language: row.language,
    },
    answers: row.answers ?? {},
    form: row.formSnapshot,
  };
}

export interface DeskMove {
  action: (typeof HANDLER_ACTIONS)[number];
  reason?: string | null | undefined;
  revision?: number | undefined;
}

/** Moves a case on behalf of the signed-in admin. */
export function moveFromDesk(row: ApplicationRow, move: DeskMove): Promise<ApplicationRow> {
  return moveApplication({
    applicationDocumentId: row.documentId,
    command: {
      action: move.action,
      actor: { kind: 'editor', id: currentActor().id },
      reason: move.reason ?? null,
    },
    expectedRevision: move.revision,
  });
}
