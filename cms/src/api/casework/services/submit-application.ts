import { isOpen } from '@office/search';
import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { describeSubmission, useSubmission, type Submission } from '../../../lib/submission-keys';
import { refuseLeaving } from '../../member/services/deletion';
import { checkAnswers, type Answers } from '../domain/answers';
import { caseRegion } from '../domain/case-region';
import { counterKeys } from '../domain/place-keys';
import { isUnderAge } from '../domain/under-age';
import { admitOrQueue } from './admit-or-queue';
import { findFiles, forgetFiles, namesByQuestion, type FileRow } from './application-files';
import { openKey, type ApplicationRow } from './application-row';
import { findApplicant, referencePrefix, type Applicant } from './applicant';
import { carryOut } from './carry-out';
import { checkChoice, type Choice } from './check-choice';
import { askGuardian } from './guardian-consent';
import {
  findDraft,
  findOpenApplication,
  holdDraft,
  unknownOpportunity,
  upsertDraft,
  type DraftContent,
  type DraftTarget,
} from './drafts';
import { capacitiesOf, loadOpportunity, type Opportunity } from './load-opportunity';
import { offerPlaces } from './offer-places';
import { lockCounters, setCapacities } from './places';
import { queueForPlaces } from './queue-for-places';
import { nextReference } from './reference-numbers';
import { findSubmitted } from './submission-keys';

export interface SubmitRequest extends DraftTarget {
  submissionKey: string;
  language: DraftContent['language'];
  /** Absent: the draft's. */
  answers?: Answers | undefined;
  roleDocumentId?: string | null | undefined;
  shiftDocumentIds?: string[] | undefined;
}

/**
 * Submits a member's application once, however often the same submission arrives: a repetition
 * answers the first one's application with `isNew: false`. Throws `resource.missing`,
 * `opportunity.closed`, `account.leaving`, `application.exists` (with the reference), `submission-key.reused`,
 * `answers.invalid` and `input.invalid`.
 */
export async function submitApplication(
  request: SubmitRequest,
): Promise<{ application: ApplicationRow; isNew: boolean }> {
  const { memberDocumentId, submissionKey, ...body } = request;
  const submission = describeSubmission(memberDocumentId, submissionKey, body);
  const earlier = await findSubmitted(submission);
  if (earlier) return { application: earlier, isNew: false };
  const opportunity = await loadOpportunity(request.kind, request.opportunityDocumentId);
  if (!opportunity?.published) throw unknownOpportunity();
  await refuseLeaving(memberDocumentId);
  const applicant = await findApplicant(memberDocumentId);
  const submit = () =>
    queueForPlaces(request.opportunityDocumentId, (trx) =>
      submitOnce(trx, request, submission, applicant),
    );
  try {
    return await submit();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const first = await findSubmitted(submission);
    if (first) return { application: first, isNew: false };
    await refuseSecondApplication(request);
    // The same member's draft was saved in another tab at this moment.
    return submit();
  }
}

async function submitOnce(
  trx: Knex.Transaction,
  request: SubmitRequest,
  submission: Submission,
  applicant: Applicant,
): Promise<{ application: ApplicationRow; isNew: boolean }> {
  const draft = await findDraft(request);
  const choice = chosenPlaces(request, draft);
  await lockCounters(trx, counterKeys({ ...request, ...choice }));

  // Whoever held the lock may have been the first copy of this very submission.
  const earlier = await findSubmitted(submission);
  if (earlier) return { application: earlier, isNew: false };
  const opportunity = await loadOpportunity(request.kind, request.opportunityDocumentId);
  if (!opportunity?.published) throw unknownOpportunity();
  await refuseSecondApplication(request);
  refuseClosed(opportunity);
  checkChoice(opportunity, choice);
  const files = draft === null ? [] : await findHeldFiles(trx, draft);
  const answers = validAnswers(opportunity, request.answers ?? draft?.answers ?? {}, files);
  const at = now();
  const underAge = isUnderAge(applicant.birthYear, at);
  if (underAge) refuseWithoutGuardian(applicant);

  const context = { trx, opportunity, at };
  const added = await setCapacities(trx, capacitiesOf(opportunity));
  if (added > 0) await offerPlaces(context, opportunity.documentId, added);
  const row = await upsertDraft(request, opportunity, {
    ...choice,
    answers,
    language: request.language,
  });
  await forgetFiles(files.filter(({ questionKey }) => !Object.hasOwn(answers, questionKey)));
  await useSubmission(submission, row.documentId);
  const command = {
    action: 'submit',
    actor: { kind: 'applicant', id: request.memberDocumentId },
  } as const;
  // The rules compute the terms from what the opportunity promises at this moment.
  const filled = {
    ...row,
    admission: opportunity.admission,
    answerClockDays: opportunity.answerClockDays,
  };
  const extra = await snapshot(trx, opportunity, applicant, request);
  const submitted = await carryOut(context, filled, command, { underAge }, extra);
  if (underAge) await askGuardian(submitted, applicant);
  return { application: await admitOrQueue(context, submitted), isNew: true };
}

/** What is sent counts, else what the draft says. */
function chosenPlaces(request: SubmitRequest, draft: ApplicationRow | null): Choice {
  return {
    roleDocumentId: request.roleDocumentId ?? draft?.roleDocumentId ?? null,
    shiftDocumentIds: request.shiftDocumentIds ?? draft?.shiftDocumentIds ?? [],
  };
}

async function snapshot(
  trx: Knex.Transaction,
  opportunity: Opportunity,
  applicant: Applicant,
  request: SubmitRequest,
): Promise<Record<string, unknown>> {
  const regionKey = caseRegion(applicant.institutionRegionKey, opportunity.regionKeys);
  if (regionKey === null) {
    throw new Error(`Opportunity ${opportunity.documentId} has no region, so nobody answers.`);
  }
  return {
    reference: await nextReference(trx, await referencePrefix(regionKey)),
    openKey: openKey(request.memberDocumentId, opportunity.documentId),
    regionKey,
    leadRegionKey: opportunity.regionKeys[0],
    applicantName: applicant.name,
    formSnapshot: opportunity.form,
    admission: opportunity.admission,
    answerClockDays: opportunity.answerClockDays,
  };
}

async function refuseSecondApplication(target: DraftTarget): Promise<void> {
  const open = await findOpenApplication(target);
  if (!open) return;
  throw officeError('application.exists', 'You have already applied for this.', {
    reference: open.reference,
  });
}

function refuseClosed(opportunity: Opportunity): void {
  if (isOpen(opportunity, now())) return;
  throw officeError('opportunity.closed', 'Applications for this are closed.');
}

/** The files of a draft, which stay as they are until the transaction ends. */
async function findHeldFiles(trx: Knex.Transaction, draft: ApplicationRow): Promise<FileRow[]> {
  await holdDraft(trx, draft.documentId);
  return findFiles([draft.documentId]);
}

function validAnswers(
  opportunity: Opportunity,
  given: Answers,
  files: readonly FileRow[],
): Answers {
  const check = checkAnswers(opportunity.form, given, namesByQuestion(files));
  if (check.ok) return check.answers;
  throw officeError('answers.invalid', 'Some answers are missing or not right.', {
    fields: check.fields,
  });
}

function refuseWithoutGuardian(applicant: Applicant): void {
  if (applicant.guardianEmail !== null) return;
  throw officeError('input.invalid', 'Add your guardian to your profile first.', {
    fields: { guardianEmail: 'required' },
  });
}
