import type { Answers } from '../../../src/lib/cms/resources/application-form.ts';
import type { ApplicationForm } from './forms.ts';
import { answerDraftFiles } from './file-routes.ts';
import { findEntry, type FakeEntry } from './entries.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import { newId, type FakeApplication, type FakeMember, type FakeState } from './state.ts';

const YEAR = new Date().getFullYear();
const PREFIX: Record<string, string> = { baku: 'BAK', sumgait: 'SUM', ganja: 'GNC' };

/** /api/me/drafts/:kind/:documentId and its submit. */
export function answerDrafts(state: FakeState, member: FakeMember, call: Call): Answer | null {
  const [, , kind = '', opportunityId = '', step, questionKey = ''] = call.segments;
  const entry = findEntry(kind, opportunityId);
  if (!entry) throw new Refusal(404, 'opportunity.unknown');
  const mine = state.applications.filter(
    (application) =>
      application.memberId === member.documentId && application.opportunityId === opportunityId,
  );
  const draft = mine.find((application) => application.state === 'draft');
  if (step === 'submit') return submit(state, member, call, { entry, mine });
  if (step === 'files' && draft) return answerDraftFiles(draft, call, questionKey);
  switch (call.method) {
    case 'PUT': {
      const stored = draft ?? newDraft(state, member, kind, opportunityId);
      fill(stored, call.body);
      return { status: 200, body: stored };
    }
    case 'DELETE':
      state.applications = state.applications.filter((application) => application !== draft);
      return { status: 204 };
    default:
      if (!draft) throw new Refusal(404, 'draft.unknown');
      return { status: 200, body: draft };
  }
}

function newDraft(state: FakeState, member: FakeMember, kind: string, opportunityId: string) {
  const draft: FakeApplication = {
    documentId: newId(),
    memberId: member.documentId,
    kind,
    opportunityId,
    reference: null,
    state: 'draft',
    answers: {},
    roleDocumentId: null,
    shiftDocumentIds: [],
    files: [],
    submissionKey: null,
    submittedAt: null,
    dueAt: null,
    updatedAt: new Date().toISOString(),
    regionKey: null,
    reason: null,
    timeline: [],
    messages: [],
  };
  state.applications.push(draft);
  return draft;
}

function fill(draft: FakeApplication, body: Record<string, unknown>): void {
  if (body['answers'] !== undefined) draft.answers = body['answers'] as Answers;
  if (typeof body['roleDocumentId'] === 'string') draft.roleDocumentId = body['roleDocumentId'];
  if (Array.isArray(body['shiftDocumentIds'])) {
    draft.shiftDocumentIds = body['shiftDocumentIds'].map(String);
  }
  draft.updatedAt = new Date().toISOString();
}

interface Submission {
  entry: FakeEntry;
  mine: FakeApplication[];
}

function submit(
  state: FakeState,
  member: FakeMember,
  call: Call,
  { entry, mine }: Submission,
): Answer {
  const { kind, documentId } = entry.shared;
  const key = String(call.body['submissionKey']);
  const again = state.applications.find((application) => application.submissionKey === key);
  if (again) {
    if (again.memberId !== member.documentId) throw new Refusal(409, 'submission-key.reused');
    return { status: 200, body: submitted(again) };
  }
  const open = mine.find(({ state: known }) => known !== 'draft' && known !== 'withdrawn');
  if (open) throw new Refusal(409, 'application.exists', { reference: open.reference });
  if (entry.shared['open'] !== true) throw new Refusal(409, 'opportunity.closed');
  const draft =
    mine.find((application) => application.state === 'draft') ??
    newDraft(state, member, kind, documentId);
  fill(draft, call.body);
  const fields = missingAnswers(entry.shared['form'] as ApplicationForm, draft);
  for (const { questionKey, name } of draft.files) draft.answers[questionKey] = name;
  if (Object.keys(fields).length > 0) throw new Refusal(422, 'answers.invalid', { fields });
  accept(state, draft, entry, key);
  return { status: 201, body: submitted(draft) };
}

function accept(state: FakeState, draft: FakeApplication, entry: FakeEntry, key: string): void {
  const regionKey = (entry.shared['regionKeys'] as string[])[0] ?? 'baku';
  state.referenceNumber += 1;
  const number = String(state.referenceNumber).padStart(6, '0');
  const now = new Date().toISOString();
  Object.assign(draft, {
    regionKey,
    reference: `${PREFIX[regionKey]}-${YEAR}-${number}`,
    state: entry.shared['admission'] === 'first-come' ? 'accepted' : 'submitted',
    submissionKey: key,
    submittedAt: now,
    dueAt: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  });
  draft.timeline.push({
    at: now,
    fromState: 'draft',
    toState: draft.state,
    action: 'submit',
    actorKind: 'applicant',
    reason: null,
  });
}

function missingAnswers(
  form: ApplicationForm,
  { answers, files }: FakeApplication,
): Record<string, string> {
  const missing = form.questions.filter(({ key, required, type }) => {
    const file = files.find(({ questionKey }) => questionKey === key);
    const answer = type === 'file' ? file?.name : answers[key];
    return (
      required &&
      (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0))
    );
  });
  return Object.fromEntries(
    missing.map(({ key, type }) => [key, type === 'file' ? 'file-missing' : 'required']),
  );
}

const submitted = ({ reference, state, dueAt, regionKey }: FakeApplication) => ({
  reference,
  state,
  dueAt,
  regionKey,
});
