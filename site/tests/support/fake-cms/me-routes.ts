import { issueTokens, refuseCommon } from './account-routes.ts';
import { answerApplications, answerOrganised } from './application-routes.ts';
import { answerDrafts } from './draft-routes.ts';
import { answerFile } from './file-routes.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import { answerSaved } from './saved-routes.ts';
import type { FakeMember, FakeState } from './state.ts';

/** /api/me and below; the token must be a member's. */
export function answerMe(state: FakeState, call: Call): Answer | null {
  if (call.segments[0] !== 'me') return null;
  const member = memberOf(state, call.token);
  const room = call.segments[1];
  if (room === 'drafts') return answerDrafts(state, member, call);
  if (room === 'files') return answerFile(state, member, call);
  if (room === 'applications') return answerApplications(state, member, call);
  if (room === 'saved') return answerSaved(member, call);
  if (room === 'organised') return answerOrganised(state, member, call);
  if (room === 'session') return { status: 204 };
  if (room === 'password') return changePassword(state, member, call.body);
  if (room === 'sign-out-everywhere') {
    endSessions(state, member);
    return { status: 204 };
  }
  if (room === 'export') return exportOf(member);
  if (room === 'deletion') return answerDeletion(state, member, call);
  if (room !== undefined) return null;
  if (call.method === 'PATCH') changeProfile(member, call.body);
  return { status: 200, body: member.profile };
}

const MOST_EXPORTS = 3;
const MOST_WRONG_PASSWORDS = 8;

function exportOf(member: FakeMember): Answer {
  member.exports += 1;
  if (member.exports > MOST_EXPORTS) throw new Refusal(429, 'request.too-many');
  return {
    status: 200,
    content: Buffer.from('PK\u0003\u0004'),
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="my-data.zip"',
    },
  };
}

function answerDeletion(state: FakeState, member: FakeMember, call: Call): Answer {
  if (call.method === 'DELETE') {
    member.profile['deletionDueAt'] = null;
    return { status: 204 };
  }
  if (member.wrongPasswords >= MOST_WRONG_PASSWORDS) {
    throw new Refusal(429, 'request.too-many', { retryAfterSeconds: 30 });
  }
  const password = call.body['password'] ?? '';
  if (password === '' && member.password !== '') {
    throw new Refusal(422, 'input.invalid', { fields: { password: 'missing' } });
  }
  if (password !== member.password) {
    member.wrongPasswords += 1;
    throw new Refusal(422, 'input.invalid', { fields: { password: 'wrong' } });
  }
  const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  member.profile['deletionDueAt'] = dueAt;
  const open = state.applications.filter(({ memberId }) => memberId === member.documentId);
  for (const application of open) application.state = 'withdrawn';
  return { status: 202, body: { dueAt } };
}

function memberOf(state: FakeState, token: string): FakeMember {
  const memberId = state.accessTokens.get(token);
  const member = state.members.find(({ documentId }) => documentId === memberId);
  if (!member || member.blocked) throw new Refusal(401, 'account.signed-out');
  return member;
}

function changePassword(
  state: FakeState,
  member: FakeMember,
  body: Record<string, unknown>,
): Answer {
  refuseCommon(body['password']);
  if (body['currentPassword'] !== member.password) {
    throw new Refusal(422, 'input.invalid', { fields: { currentPassword: 'wrong' } });
  }
  member.password = String(body['password']);
  endSessions(state, member);
  return { status: 200, body: issueTokens(state, member) };
}

function endSessions(state: FakeState, { documentId }: FakeMember): void {
  for (const tokens of [state.accessTokens, state.refreshTokens]) {
    for (const [token, owner] of tokens) if (owner === documentId) tokens.delete(token);
  }
}

function changeProfile(member: FakeMember, change: Record<string, unknown>): void {
  const unknown = Object.keys(change).find((key) => !(key in member.profile));
  if (unknown !== undefined) throw new Refusal(400, 'input.invalid', { unknown });
  Object.assign(member.profile, change);
  const { regionKey, institutionKey, studyLevel } = member.profile;
  member.profile['complete'] = [regionKey, institutionKey, studyLevel].every(
    (value) => value !== null,
  );
}
