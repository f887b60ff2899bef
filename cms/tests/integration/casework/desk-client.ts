import type { BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, type OpportunityOptions } from '../../support/factories.ts';
import { createMember, type MemberOptions, type TestMember } from '../../support/people.ts';
import { request, type Answer } from '../../support/request.ts';
import { read, submitted, type Failure, type Target } from './casework-client.ts';

/** An editor's session. */
export interface Editor {
  token: string;
}

interface Applying {
  /** The opportunity; a new one of `opportunity` where none is given. */
  to?: Target;
  opportunity?: OpportunityOptions;
  by?: TestMember;
  member?: MemberOptions;
  language?: string;
  answers?: Record<string, unknown>;
  roleDocumentId?: string;
  shiftDocumentIds?: string[];
}

/** Somebody's new application. */
export async function applied(cms: BootedCms, applying: Applying = {}) {
  const { to, opportunity, by, member: options, ...body } = applying;
  const target = to ?? (await createOpportunity(cms, opportunity));
  const member = by ?? (await createMember(cms, options));
  const reference = await submitted(cms, member, target, body);
  const { documentId } = await read(cms, member, reference);
  return { target, member, reference, documentId };
}

export interface Step {
  action: string;
  throughReview: boolean;
  needsReason: boolean;
  mailPreview: { subject: string; text: string } | null;
}

export interface DeskView {
  state: string;
  revision: number;
  assignee: string | null;
  legal: Step[];
  applicant: { name: string; email: string; language: string; otherOpenCases: number };
  roleName: { en: string } | null;
  shifts: { startsAt: string }[];
  freePlaces: number | null;
  next: { documentId: string; reference: string } | null;
  waiting: number;
  timeline: { action: string; toState: string; reason: string | null }[];
}

/** What the panel beside an application shows. */
export async function look(cms: BootedCms, editor: Editor, documentId: string): Promise<DeskView> {
  const path = `/casework/applications/${documentId}/next-steps`;
  const answer = await request<DeskView>(cms, 'GET', path, { token: editor.token });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Sends an editor's request to a route of the admin panel. */
export function asEditor<T = Record<string, unknown>>(
  cms: BootedCms,
  editor: Partial<Editor>,
  path: string,
  body?: unknown,
): Promise<Answer<T & Failure>> {
  const { token } = editor;
  return request(cms, body === undefined ? 'GET' : 'POST', path, {
    ...(token === undefined ? {} : { token }),
    ...(body === undefined ? {} : { body }),
  });
}
