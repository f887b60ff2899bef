import { saveDraft } from '../api/casework/services/drafts';
import { decideConsent } from '../api/casework/services/guardian-consent';
import { loadOpportunity, type Opportunity } from '../api/casework/services/load-opportunity';
import { writeMessage } from '../api/casework/services/messages';
import { moveApplication } from '../api/casework/services/move-application';
import { moveOwnApplication } from '../api/casework/services/own-applications';
import { submitApplication } from '../api/casework/services/submit-application';
import { oneTimeTokenText } from '../api/member/services/one-time-tokens';
import { rowsOf } from '../document-pipeline/rows';
import { findSeeded, messageKey, submissionKey, type Seeded } from './case-progress';
import type { KnownCase } from './known-case';
import type { SeedStep } from './read-cases';

type StepBy<Who extends SeedStep['by']> = Extract<SeedStep, { by: Who }>;

/** Does one step of a case's history as it is done in the office, at the clock's now. */
export async function carryOutStep(known: KnownCase, step: SeedStep, index: number): Promise<void> {
  switch (step.by) {
    case 'applicant':
      return actAsApplicant(known, step, index);
    case 'editor':
    case 'organiser':
      return actAsHandler(known, step, index);
    case 'guardian':
      return actAsGuardian(known, step);
    case 'clock':
      return actAsClock(known, step);
  }
}

async function actAsApplicant(
  known: KnownCase,
  { does, says }: StepBy<'applicant'>,
  index: number,
): Promise<void> {
  const { memberDocumentId, kind, opportunityDocumentId, language, answers } = known;
  const target = { memberDocumentId, kind, opportunityDocumentId };
  switch (does) {
    case 'draft':
      await saveDraft(target, { answers, language, ...(await choiceOf(known)) });
      return;
    case 'submit': {
      const form = { answers, language, ...(await choiceOf(known)) };
      await submitApplication({ ...target, ...form, submissionKey: submissionKey(known) });
      return;
    }
    case 'write':
      return write(known, { kind: 'applicant', id: memberDocumentId, index, body: says });
    case 'withdraw':
    case 'answer-information':
    case 'accept-offer':
    case 'decline-offer':
    case 'ask-second-look': {
      const { reference } = await submittedOf(known);
      await moveOwnApplication(memberDocumentId, reference, { action: does, text: says });
    }
  }
}

async function actAsHandler(
  known: KnownCase,
  { by, does, says }: StepBy<'editor' | 'organiser'>,
  index: number,
): Promise<void> {
  const { documentId, regionKey } = await submittedOf(known);
  const id =
    by === 'editor' ? known.editorIds.get(regionKey) : (await opportunityOf(known)).organiserIds[0];
  if (id === undefined) throw new Error(`there is no ${by} for it.`);
  if (does === 'write') return write(known, { kind: by, id, index, body: says });
  await moveApplication({
    applicationDocumentId: documentId,
    command: { action: does, actor: { kind: by, id }, reason: says ?? null },
  });
}

async function actAsGuardian(known: KnownCase, { does }: StepBy<'guardian'>): Promise<void> {
  const { documentId } = await submittedOf(known);
  const token = await rowsOf<{ documentId: string }>('api::member.one-time-token').findOne({
    where: { subjectDocumentId: documentId, purpose: 'guardian-consent' },
  });
  if (!token) throw new Error('no guardian was asked.');
  const text = oneTimeTokenText('guardian-consent', token.documentId);
  await decideConsent(text, does === 'give-consent');
}

async function actAsClock(known: KnownCase, { does }: StepBy<'clock'>): Promise<void> {
  const { documentId } = await submittedOf(known);
  await moveApplication({
    applicationDocumentId: documentId,
    command: { action: does, actor: { kind: 'clock', id: null } },
  });
}

async function write(
  known: KnownCase,
  message: {
    kind: 'applicant' | 'editor' | 'organiser';
    id: string;
    index: number;
    body: string | undefined;
  },
): Promise<void> {
  const { documentId } = await submittedOf(known);
  await writeMessage({
    applicationDocumentId: documentId,
    authorKind: message.kind,
    authorId: message.id,
    messageKey: messageKey(known, message.index),
    body: message.body ?? '',
  });
}

async function submittedOf(known: KnownCase): Promise<Seeded> {
  const seeded = await findSeeded(known);
  if (seeded === null) throw new Error('it was not submitted before.');
  return seeded;
}

/** documentIds of the role and the shifts that the case names as people do. */
async function choiceOf(
  known: KnownCase,
): Promise<{ roleDocumentId: string | null; shiftDocumentIds: string[] }> {
  if (known.role === undefined) return { roleDocumentId: null, shiftDocumentIds: [] };
  const { roles } = await opportunityOf(known);
  const role = roles.find(({ names }) => names.az === known.role);
  if (!role) throw new Error(`the project has no role "${known.role}".`);
  const shifts = role.shifts.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const shiftDocumentIds = known.shifts.map((number) => {
    const shift = shifts[number - 1];
    if (!shift) throw new Error(`the role "${role.names.az}" has no shift ${number}.`);
    return shift.documentId;
  });
  return { roleDocumentId: role.documentId, shiftDocumentIds };
}

async function opportunityOf(known: KnownCase): Promise<Opportunity> {
  const opportunity = await loadOpportunity(known.kind, known.opportunityDocumentId);
  if (!opportunity) throw new Error('its opportunity does not exist.');
  return opportunity;
}
