import type { BootedCms } from '../../support/boot-cms.ts';
import { createForm, createOpportunity, type OpportunityOptions } from '../../support/factories.ts';
import type { TestMember } from '../../support/people.ts';
import { request, type Answer, type Content } from '../../support/request.ts';
import type { Failure, Target } from './casework-client.ts';

export interface FileView {
  documentId: string;
  questionKey: string;
  name: string;
  mediaType: string;
  bytes: number;
  uploadedAt: string;
}

type Session = Pick<TestMember, 'accessToken'>;

/** Something one applies to with a letter (wanted) and five more files. */
export async function withFileQuestions(
  cms: BootedCms,
  options: OpportunityOptions = {},
): Promise<Target> {
  const more = Array.from({ length: 5 }, (_, index) => ({
    ...{ key: `extra-${index}`, type: 'file', labelAz: 'Əlavə', required: false },
  }));
  const form = await createForm(cms, [
    { key: 'letter', type: 'file', labelAz: 'Məktub' },
    { key: 'why', type: 'short-text', labelAz: 'Niyə?', required: false },
    ...more,
  ]);
  return createOpportunity(cms, { form, ...options });
}

/** Begins a draft, as the site does before it sends a file. */
export async function begin(cms: BootedCms, member: Session, target: Target): Promise<void> {
  await request(cms, 'PUT', `/api/me/drafts/${target.kind}/${target.documentId}`, {
    token: member.accessToken,
    body: { answers: {}, language: 'az' },
  });
}

interface Sending {
  question?: string;
  content: Content;
  name?: string;
  type?: string;
}

/** Hands a file in, with what a browser says of it. */
export async function attach(
  cms: BootedCms,
  member: Partial<Session>,
  target: Target,
  { question = 'letter', content, name = 'məktub.pdf', type = '' }: Sending,
): Promise<Answer<FileView & Failure>> {
  return request(cms, 'PUT', pathOf(target, question), {
    ...(member.accessToken === undefined ? {} : { token: member.accessToken }),
    content,
    headers: { 'x-file-name': encodeURIComponent(name), 'x-file-type': type },
  });
}

export function remove(cms: BootedCms, member: Session, target: Target, question = 'letter') {
  return request(cms, 'DELETE', pathOf(target, question), { token: member.accessToken });
}

/** Fetches a file, by a member's route or by the desk's. */
export async function fetchFile(
  cms: BootedCms,
  path: string,
  token?: string,
): Promise<{ status: number; headers: Headers; content: Buffer }> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(cms.url + path, { headers });
  return {
    status: response.status,
    headers: response.headers,
    content: Buffer.from(await response.arrayBuffer()),
  };
}

function pathOf({ kind, documentId }: Target, question: string): string {
  return `/api/me/drafts/${kind}/${documentId}/files/${question}`;
}
