import { Refusal, type Answer, type Call } from './refusal.ts';
import { newId, type FakeApplication, type FakeMember, type FakeState } from './state.ts';

const MOST_BYTES = 10 * 1024 * 1024;

/** PUT and DELETE …/files/:questionKey of a draft; a file must begin as a PDF does. */
export function answerDraftFiles(draft: FakeApplication, call: Call, questionKey: string): Answer {
  const others = draft.files.filter((file) => file.questionKey !== questionKey);
  if (call.method === 'DELETE') {
    draft.files = others;
    return { status: 204 };
  }
  const { content } = call;
  if (content.length > MOST_BYTES) throw new Refusal(413, 'request.too-large');
  if (content.subarray(0, 4).toString() !== '%PDF') {
    throw new Refusal(422, 'file.refused', { reason: 'type-unknown' });
  }
  const file = {
    documentId: newId(),
    questionKey,
    name: decodeURIComponent(call.headers['x-file-name']?.toString() ?? ''),
    bytes: content.length,
    uploadedAt: new Date().toISOString(),
    content,
  };
  draft.files = [...others, file];
  return { status: 201, body: file };
}

/** GET /api/me/files/:documentId */
export function answerFile(state: FakeState, member: FakeMember, { segments }: Call): Answer {
  const file = state.applications
    .filter(({ memberId }) => memberId === member.documentId)
    .flatMap(({ files }) => files)
    .find(({ documentId }) => documentId === segments[2]);
  if (!file) throw new Refusal(404, 'resource.missing');
  return {
    status: 200,
    content: file.content,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="x.pdf"',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  };
}
