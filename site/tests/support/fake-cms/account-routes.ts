import type { Locale } from '@office/search';
import { Refusal, type Answer, type Call } from './refusal.ts';
import { answerRequestCode, answerSignInByCode } from './code-routes.ts';
import { newId, newMember, type FakeMember, type FakeState } from './state.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** POST /api/accounts/… */
export function answerAccounts(state: FakeState, call: Call): Answer | null {
  const [room, name] = call.segments;
  if (room !== 'accounts' || call.method !== 'POST') return null;
  const isFree = ['confirm', 'refresh', 'sign-out', 'reset', 'gone'].includes(name ?? '');
  if (!isFree) refuseWhileWaiting(state);
  switch (name ?? '') {
    case 'request-code':
      return answerRequestCode(state, call);
    case 'sign-in-by-code':
      return answerSignInByCode(state, call);
    case 'sign-up':
      return signUp(state, call);
    case 'confirm':
      return { status: 200, body: issueTokens(state, confirm(state, text(call.body['token']))) };
    case 'sign-in':
      return signIn(state, call);
    case 'refresh':
      return refresh(state, text(call.body['refreshToken']));
    case 'sign-out':
      state.refreshTokens.delete(text(call.body['refreshToken']));
      return { status: 204 };
    case 'gone':
      return { status: 200, body: { gone: goneAmong(state, call.body['members']) } };
    case 'request-reset':
      return requestReset(state, text(call.body['email']));
    case 'reset':
      return reset(state, call);
    default:
      return null;
  }
}

function goneAmong(state: FakeState, members: unknown): unknown[] {
  const known = new Set<unknown>(state.members.map(({ documentId }) => documentId));
  return Array.isArray(members) ? members.filter((one) => !known.has(one)) : [];
}

/** What the cms says while somebody has tried too often. */
export function refuseWhileWaiting({ wait }: FakeState): void {
  if (wait !== null) throw new Refusal(429, 'request.too-many', { retryAfterSeconds: wait });
}

export function issueTokens(state: FakeState, member: FakeMember) {
  const accessToken = `access-${newId()}`;
  const refreshToken = `refresh-${newId()}`;
  state.accessTokens.set(accessToken, member.documentId);
  state.refreshTokens.set(refreshToken, member.documentId);
  return { accessToken, refreshToken, expiresInSeconds: 600 };
}

/** The fake's one common password. */
export function refuseCommon(password: unknown): void {
  if (password !== 'azerbaycan1') return;
  throw new Refusal(422, 'input.invalid', { fields: { password: 'too-common' } });
}

export const byEmail = (state: FakeState, email: string) =>
  state.members.find((member) => member.email === email.toLowerCase());

function newToken(state: FakeState, purpose: string, subject: string): string {
  const token = newId();
  state.tokens.set(token, { purpose, subject });
  return token;
}

function useToken(state: FakeState, token: string, purpose: string): FakeMember {
  if (token === 'expired') throw new Refusal(410, 'token.expired');
  const found = state.tokens.get(token);
  const member = state.members.find(({ documentId }) => documentId === found?.subject);
  if (found?.purpose !== purpose || !member) throw new Refusal(404, 'token.unknown');
  state.tokens.delete(token);
  return member;
}

function signUp(state: FakeState, { body }: Call): Answer {
  refuseCommon(body['password']);
  const key = text(body['signUpKey']);
  const form = JSON.stringify(body);
  if ((state.signUps.get(key) ?? form) !== form) throw new Refusal(409, 'submission-key.reused');
  if (state.signUps.has(key)) return { status: 202, body: {} };
  state.signUps.set(key, form);
  const email = text(body['email']).toLowerCase();
  if (byEmail(state, email)) {
    state.mails.push({ to: email, kind: 'exists', token: '' });
    return { status: 202, body: {} };
  }
  const member = newMember({
    email,
    password: text(body['password']),
    name: text(body['name']),
    language: text(body['language']) as Locale,
  });
  state.members.push(member);
  const token = newToken(state, 'confirm', member.documentId);
  state.mails.push({ to: email, kind: 'confirm', token });
  return { status: 202, body: {} };
}

function confirm(state: FakeState, token: string): FakeMember {
  const member = useToken(state, token, 'confirm');
  member.confirmed = true;
  return member;
}

function signIn(state: FakeState, { body }: Call): Answer {
  const member = byEmail(state, text(body['email']));
  if (member?.password !== text(body['password'])) {
    throw new Refusal(401, 'account.wrong-credentials');
  }
  if (member.blocked) throw new Refusal(403, 'account.blocked');
  if (!member.confirmed) throw new Refusal(403, 'account.unconfirmed');
  return { status: 200, body: issueTokens(state, member) };
}

function refresh(state: FakeState, refreshToken: string): Answer {
  const memberId = state.refreshTokens.get(refreshToken);
  const member = state.members.find(({ documentId }) => documentId === memberId);
  if (!member || member.blocked) throw new Refusal(401, 'account.signed-out');
  state.refreshTokens.delete(refreshToken);
  return { status: 200, body: issueTokens(state, member) };
}

function requestReset(state: FakeState, email: string): Answer {
  const member = byEmail(state, email);
  if (member) {
    const token = newToken(state, 'reset', member.documentId);
    state.mails.push({ to: member.email, kind: 'reset', token });
  }
  return { status: 202, body: {} };
}

function reset(state: FakeState, { body }: Call): Answer {
  refuseCommon(body['password']);
  useToken(state, text(body['token']), 'reset').password = text(body['password']);
  return { status: 204 };
}
