import { randomUUID } from 'node:crypto';

import type { TestMember } from '../../support/people.ts';
import { request, type Answer, type Served } from '../../support/request.ts';

export interface Target {
  kind: string;
  documentId: string;
}

export interface Receipt {
  reference: string;
  state: string;
  dueAt: string | null;
  regionKey: string;
}

export interface Failure {
  error: { status: number; message: string; details: Record<string, unknown> & { code: string } };
}

export interface Detail extends Receipt {
  documentId: string;
  revision: number;
  reason: string | null;
  answers: Record<string, unknown>;
  reservePosition: number | null;
  offerExpiresAt: string | null;
  actions: string[];
  timeline: { action: string; toState: string; actorKind: string; reason: string | null }[];
  messages: { authorKind: string; body: string }[];
}

interface SubmitBody {
  submissionKey?: string;
  language?: string;
  answers?: Record<string, unknown>;
  roleDocumentId?: string;
  shiftDocumentIds?: string[];
}

type Session = Pick<TestMember, 'accessToken'>;

/** Applies for an opportunity with a new key unless one is given. */
export function submit(
  cms: Served,
  member: Session,
  target: Target,
  body: SubmitBody = {},
): Promise<Answer<Receipt & Failure>> {
  return request(cms, 'POST', `/api/me/drafts/${target.kind}/${target.documentId}/submit`, {
    token: member.accessToken,
    body: { submissionKey: randomUUID(), language: 'en', ...body },
  });
}

/** Submits and answers the reference; fails unless it was made. */
export async function submitted(
  cms: Served,
  member: Session,
  target: Target,
  body: SubmitBody = {},
): Promise<string> {
  const answer = await submit(cms, member, target, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.reference;
}

/** What the applicant sees of an application. */
export async function read(cms: Served, member: Session, reference: string): Promise<Detail> {
  const answer = await request<Detail>(cms, 'GET', `/api/me/applications/${reference}`, {
    token: member.accessToken,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** An applicant's action. */
export function act(
  cms: Served,
  member: Session,
  reference: string,
  body: { action: string } & Record<string, unknown>,
): Promise<Answer<Detail & Failure>> {
  return request(cms, 'POST', `/api/me/applications/${reference}/actions`, {
    token: member.accessToken,
    body,
  });
}

/** An editor's action by the route of the side panel. */
export function decide(
  cms: Served,
  admin: { token: string },
  documentId: string,
  body: { action: string; reason?: string; revision?: number },
): Promise<Answer<Detail & Failure & { legal: { action: string; needsReason: boolean }[] }>> {
  return request(cms, 'POST', `/casework/applications/${documentId}/transitions`, {
    token: admin.token,
    body,
  });
}
