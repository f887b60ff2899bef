import type { Locale } from '@office/search';
import { refuseWhileWaiting } from './account-routes.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import { newId, type FakeState, type FakeSubscription } from './state.ts';

/** /api/subscriptions and below. */
export function answerSubscriptions(state: FakeState, call: Call): Answer | null {
  const [room, token] = call.segments;
  if (room !== 'subscriptions') return null;
  if (call.method === 'POST' && token === undefined) return subscribe(state, call);
  if (call.method === 'POST' && token === 'confirm') return confirm(state, call);
  const found = state.subscriptions.find((subscription) => subscription.token === token);
  if (!found) throw new Refusal(404, 'token.unknown');
  if (call.method === 'POST') change(found, call.body);
  const { token: _token, email, ...shown } = found;
  return { status: 200, body: { ...shown, email: `${email.slice(0, 1)}…@${email.split('@')[1]}` } };
}

function subscribe(state: FakeState, { body }: Call): Answer {
  refuseWhileWaiting(state);
  const email = (body['email'] as string).toLowerCase();
  const known = state.subscriptions.find((subscription) => subscription.email === email);
  if (known) {
    state.mails.push({ to: email, kind: 'subscription-manage', token: known.token });
    return { status: 202, body: {} };
  }
  const subscription: FakeSubscription = {
    token: `${newId()}.${newId()}`,
    email,
    language: body['language'] as Locale,
    regionKeys: body['regionKeys'] as string[],
    interestKeys: body['interestKeys'] as string[],
    kinds: body['kinds'] as string[],
    frequency: body['frequency'] as string,
    state: 'unconfirmed',
  };
  state.subscriptions.push(subscription);
  const token = newId();
  state.tokens.set(token, { purpose: 'subscription', subject: subscription.token });
  state.mails.push({ to: email, kind: 'subscription-confirm', token });
  return { status: 202, body: {} };
}

function confirm(state: FakeState, { body }: Call): Answer {
  if (body['token'] === 'expired') throw new Refusal(410, 'token.expired');
  const subject = state.tokens.get(body['token'] as string)?.subject;
  const found = state.subscriptions.find((subscription) => subscription.token === subject);
  if (!found) throw new Refusal(404, 'token.unknown');
  found.state = 'confirmed';
  return { status: 200, body: { language: found.language } };
}

function change(subscription: FakeSubscription, body: Record<string, unknown>): void {
  if (body['unsubscribe'] === true) subscription.state = 'unsubscribed';
  else Object.assign(subscription, body, { state: 'confirmed' });
}
