import { answerApplications } from './application-routes.ts';
import { answerDrafts } from './draft-routes.ts';
import { answerFile } from './file-routes.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import type { FakeMember, FakeState } from './state.ts';

/** /api/me and below; the token must be a member's. */
export function answerMe(state: FakeState, call: Call): Answer | null {
  if (call.segments[0] !== 'me') return null;
  const member = memberOf(state, call.token);
  const room = call.segments[1];
  if (room === 'drafts') return answerDrafts(state, member, call);
  if (room === 'files') return answerFile(state, member, call);
  if (room === 'applications') return answerApplications(state, member, call);
  if (room !== undefined) return null;
  if (call.method === 'PATCH') changeProfile(member, call.body);
  return { status: 200, body: member.profile };
}

function memberOf(state: FakeState, token: string): FakeMember {
  const memberId = state.accessTokens.get(token);
  const member = state.members.find(({ documentId }) => documentId === memberId);
  if (!member) throw new Refusal(401, 'account.signed-out');
  return member;
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
