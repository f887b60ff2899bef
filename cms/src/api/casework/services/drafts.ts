import type { Locale, OpportunityKind } from '@office/search';
import type { Knex } from 'knex';

import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import type { Answers } from '../domain/answers';
import { findFiles, forgetFiles, removeBytes } from './application-files';
import { applicationRows, draftKey, openKey, type ApplicationRow } from './application-row';
import { changeApplication, createApplication, deleteApplication } from './application-writes';
import { loadOpportunity, type Opportunity } from './load-opportunity';

export interface DraftTarget {
  memberDocumentId: string;
  kind: OpportunityKind;
  opportunityDocumentId: string;
}

export interface DraftContent {
  answers: Answers;
  language: Locale;
  roleDocumentId?: string | null | undefined;
  shiftDocumentIds?: string[] | undefined;
}

/**
 * Saves what a member has filled in so far; nothing is checked for completeness. Throws
 * `resource.missing` for an unknown opportunity, and `application.exists` (409) where another tab
 * submits the draft at this moment.
 */
export async function saveDraft(
  target: DraftTarget,
  content: DraftContent,
): Promise<ApplicationRow> {
  const opportunity = await loadOpportunity(target.kind, target.opportunityDocumentId);
  if (!opportunity?.published) throw unknownOpportunity();
  const save = () =>
    inTransaction(async (trx) => {
      const draft = await findDraft(target);
      // What was submitted keeps the answers it was submitted with.
      if (draft !== null && !(await holdDraft(trx, draft.documentId))) {
        throw officeError('application.exists', 'You have just applied for this.');
      }
      return upsertDraft(target, opportunity, content);
    });
  try {
    return await save();
  } catch (error) {
    // The same member saved the first words of this draft in another tab at this moment.
    if (isUniqueViolation(error)) return save();
    throw error;
  }
}

/** The member's draft for an opportunity, or null. */
export function findDraft(target: DraftTarget): Promise<ApplicationRow | null> {
  return applicationRows().findOne({
    where: {
      openKey: draftKey(target.memberDocumentId, target.opportunityDocumentId),
      opportunityKind: target.kind,
    },
  });
}

/** The member's open application for an opportunity, or null. */
export function findOpenApplication(target: DraftTarget): Promise<ApplicationRow | null> {
  return applicationRows().findOne({
    where: { openKey: openKey(target.memberDocumentId, target.opportunityDocumentId) },
  });
}

/** Throws away a draft with its files; having none is fine. */
export async function discardDraft(target: DraftTarget): Promise<void> {
  const draft = await findDraft(target);
  if (draft) await deleteDraft(draft);
}

/** Deletes a draft and its files, unless it has been submitted meanwhile. */
export async function deleteDraft({ documentId }: ApplicationRow): Promise<void> {
  const files = await inTransaction(async (trx) => {
    if (!(await holdDraft(trx, documentId))) return [];
    const attached = await findFiles([documentId]);
    await forgetFiles(attached);
    await deleteApplication(documentId);
    return attached;
  });
  await removeBytes(files);
}

/**
 * Keeps an application a draft until the transaction ends; false when it is none any more. Files
 * come and go, and the draft is submitted, one after the other.
 */
export async function holdDraft(trx: Knex.Transaction, documentId: string): Promise<boolean> {
  const held = await trx('applications')
    .where({ document_id: documentId, state: 'draft' })
    .update({ state: 'draft' });
  return held === 1;
}

export function unknownOpportunity(): Error {
  return officeError('resource.missing', 'There is no such opportunity.');
}

/** Creates or changes the draft in the transaction around the caller. */
export async function upsertDraft(
  target: DraftTarget,
  opportunity: Opportunity,
  content: DraftContent,
): Promise<ApplicationRow> {
  const draft = await findDraft(target);
  const data = {
    answers: content.answers,
    language: content.language,
    roleDocumentId: content.roleDocumentId ?? null,
    shiftDocumentIds: content.shiftDocumentIds ?? [],
    opportunityTitle: opportunity.titles,
  };
  const documentId = draft?.documentId ?? (await createDraft(target, data));
  if (draft) await changeApplication(documentId, data);
  const saved = await applicationRows().findOne({ where: { documentId } });
  if (!saved) throw new Error(`Draft ${documentId} vanished while it was saved.`);
  return saved;
}

function createDraft(target: DraftTarget, data: Record<string, unknown>): Promise<string> {
  const { memberDocumentId, kind, opportunityDocumentId } = target;
  return createApplication({
    ...data,
    state: 'draft',
    opportunityKind: kind,
    opportunityDocumentId,
    memberDocumentId,
    member: memberDocumentId,
    openKey: draftKey(memberDocumentId, opportunityDocumentId),
  });
}
