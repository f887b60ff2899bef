import { byEmail, issueTokens } from './account-routes.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import type { FakeState } from './state.ts';

const MOST_TRIES = 5;

const nameOf = ({ body }: Call) => `${String(body['ticket'])} ${String(body['email'])}`;

/** The code is random, so that one mail's code is no other's. */
export function answerRequestCode(state: FakeState, call: Call): Answer {
  const name = nameOf(call);
  if (state.codes.has(name)) return { status: 202, body: {} };
  const code = String(Math.floor(Math.random() * 1e6)).padStart(6, '0');
  state.codes.set(name, { code, tries: 0 });
  const member = byEmail(state, String(call.body['email']));
  if (member) state.mails.push({ to: member.email, kind: 'code', token: code });
  return { status: 202, body: {} };
}

export function answerSignInByCode(state: FakeState, call: Call): Answer {
  const asked = state.codes.get(nameOf(call));
  if (!asked) throw new Refusal(404, 'token.unknown');
  if (asked.tries >= MOST_TRIES) throw new Refusal(410, 'token.expired');
  asked.tries += 1;
  const member = byEmail(state, String(call.body['email']));
  if (!member || asked.code !== call.body['code']) {
    throw new Refusal(401, 'account.wrong-code', { triesLeft: MOST_TRIES - asked.tries });
  }
  asked.tries = MOST_TRIES;
  member.confirmed = true;
  return { status: 200, body: issueTokens(state, member) };
}
