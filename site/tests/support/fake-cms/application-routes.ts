import { findEntry, titleNames } from './entries.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import type { FakeApplication, FakeMember, FakeState } from './state.ts';

const LEGAL: Record<string, readonly string[]> = {
  submitted: ['withdraw'],
  'in-review': ['withdraw'],
  'awaiting-consent': ['withdraw'],
  'information-needed': ['answer-information', 'withdraw'],
  reserve: ['withdraw'],
  offered: ['accept-offer', 'decline-offer', 'withdraw'],
  accepted: ['withdraw'],
  declined: ['ask-second-look'],
};

const LEADS_TO: Record<string, string> = {
  withdraw: 'withdrawn',
  'answer-information': 'in-review',
  'accept-offer': 'accepted',
  'decline-offer': 'withdrawn',
  'ask-second-look': 'in-review',
};

/** /api/me/applications and below. */
export function answerApplications(
  state: FakeState,
  member: FakeMember,
  call: Call,
): Answer | null {
  const mine = state.applications.filter(({ memberId }) => memberId === member.documentId);
  const [, , reference, room] = call.segments;
  if (reference === undefined) {
    return { status: 200, body: { applications: mine.map(summary).reverse() } };
  }
  const found = mine.find((application) => application.reference === reference);
  if (!found) throw new Refusal(404, 'application.unknown');
  if (room === 'actions') move(found, call.body);
  if (room === 'messages') {
    writeMessage(found, call.body);
    return { status: 201, body: {} };
  }
  return { status: 200, body: detail(found) };
}

const HANDLER_LEGAL: Record<string, readonly string[]> = {
  submitted: ['start-review'],
  'in-review': ['request-information', 'accept', 'put-in-reserve', 'decline'],
  accepted: ['complete', 'mark-no-show'],
};

const HANDLER_LEADS_TO: Record<string, string> = {
  'start-review': 'in-review',
  'request-information': 'information-needed',
  accept: 'accepted',
  'put-in-reserve': 'reserve',
  decline: 'declined',
  complete: 'completed',
  'mark-no-show': 'no-show',
};

/** /api/me/organised/applications and below. */
export function answerOrganised(state: FakeState, member: FakeMember, call: Call): Answer | null {
  const own = state.applications.filter(({ organiserId }) => organiserId === member.documentId);
  const reference = call.segments[3];
  if (reference === undefined) return { status: 200, body: { applications: own.map(organised) } };
  const found = own.find((application) => application.reference === reference);
  if (!found) throw new Refusal(404, 'resource.missing');
  if (found.memberId === member.documentId) throw new Refusal(403, 'access.forbidden');
  const action = String(call.body['action']);
  const legal = HANDLER_LEGAL[found.state] ?? [];
  if (call.body['revision'] !== found.timeline.length) throw new Refusal(409, 'revision.stale');
  if (!legal.includes(action)) {
    throw new Refusal(409, 'application.illegal-move', { state: found.state, legal });
  }
  found.timeline.push({ action });
  found.state = HANDLER_LEADS_TO[action] ?? found.state;
  found.reason = typeof call.body['reason'] === 'string' ? call.body['reason'] : found.reason;
  return { status: 200, body: organised(found) };
}

function organised(application: FakeApplication) {
  const { answers, form, files, reason } = detail(application);
  return {
    ...summary(application),
    ...{ answers, form, files, reason },
    revision: application.timeline.length,
    applicantName: '008',
    actions: HANDLER_LEGAL[application.state] ?? [],
  };
}

/** POST /api/consents: the guardian's token is the documentId of the waiting application. */
export function answerConsents(state: FakeState, call: Call): Answer | null {
  if (call.segments[0] !== 'consents' || call.method !== 'POST') return null;
  const found = state.applications.find(({ documentId }) => documentId === call.body['token']);
  if (!found) throw new Refusal(404, 'token.unknown');
  if (found.state !== 'awaiting-consent') throw new Refusal(409, 'application.illegal-move');
  found.state = call.body['decision'] === 'give' ? 'submitted' : 'withdrawn';
  return { status: 200, body: { state: found.state, language: 'az' } };
}

function summary(application: FakeApplication) {
  const entry = findEntry(application.kind, application.opportunityId);
  if (!entry) throw new Error(`The fake has no entry ${application.opportunityId}`);
  const { documentId, reference, state, submittedAt, dueAt, updatedAt, regionKey } = application;
  return {
    documentId,
    reference,
    state,
    submittedAt,
    dueAt,
    updatedAt,
    regionKey,
    answered: !['draft', 'submitted', 'in-review'].includes(state),
    opportunity: {
      kind: application.kind,
      documentId: application.opportunityId,
      title: titleNames(entry),
    },
  };
}

function detail(application: FakeApplication) {
  const entry = findEntry(application.kind, application.opportunityId);
  return {
    ...summary(application),
    answers: application.answers,
    form: entry?.shared['form'] ?? null,
    files: application.files,
    reason: application.reason,
    roleName: null,
    shifts: [],
    reservePosition: application.state === 'reserve' ? 2 : null,
    offerExpiresAt: application.state === 'offered' ? application.dueAt : null,
    informationDueAt: application.state === 'information-needed' ? application.dueAt : null,
    timeline: application.timeline,
    messages: application.messages.map(({ key: _key, ...message }) => message),
    actions: LEGAL[application.state] ?? [],
  };
}

function move(application: FakeApplication, body: Record<string, unknown>): void {
  const action = String(body['action']);
  const legal = LEGAL[application.state] ?? [];
  if (!legal.includes(action)) {
    throw new Refusal(409, 'application.illegal-move', { state: application.state, legal });
  }
  const toState = LEADS_TO[action] ?? application.state;
  application.timeline.push({
    at: new Date().toISOString(),
    fromState: application.state,
    toState,
    action,
    actorKind: 'applicant',
    reason: typeof body['text'] === 'string' ? body['text'] : null,
  });
  application.state = toState;
}

function writeMessage(application: FakeApplication, body: Record<string, unknown>): void {
  const key = String(body['messageKey']);
  const earlier = application.messages.find((message) => message.key === key);
  if (earlier && earlier.body !== body['body']) throw new Refusal(409, 'submission-key.reused');
  if (earlier) return;
  const at = new Date().toISOString();
  application.messages.push({ at, authorKind: 'applicant', body: String(body['body']), key });
}
