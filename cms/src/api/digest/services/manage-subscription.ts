import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { maskEmail } from '../../member/domain/email-address';
import { stated } from '../../member/domain/stated';
import { readSubscriptionToken, subscriptionToken } from '../domain/subscription-token';
import type { ChoiceChange, SubscriptionChoice } from '../inputs/subscription-inputs';
import { noteMemberDigests } from './note-member-digests';
import {
  changeSubscription,
  findSubscription,
  type Subscription,
  type SubscriptionState,
} from './subscriptions';

/** What the holder of a subscription's link sees of it. */
export interface SubscriptionView extends SubscriptionChoice {
  /** Masked: links get forwarded. */
  email: string;
  state: SubscriptionState;
}

/** The subscription behind its permanent token; throws `token.unknown` (404). */
export async function readSubscription(token: string): Promise<SubscriptionView> {
  return toView(await subscriptionOf(token));
}

/**
 * Changes what `change` names. Who has unsubscribed after confirming gets digests again: the
 * token came to that address only.
 */
export async function changeChoice(token: string, change: ChoiceChange): Promise<SubscriptionView> {
  return await inTransaction(async () => {
    const before = await subscriptionOf(token);
    const returns = before.state === 'unsubscribed' && before.confirmedAt !== null;
    await changeSubscription(before.documentId, {
      ...stated(change),
      ...(returns ? { state: 'confirmed', unsubscribedAt: null } : {}),
    });
    if (returns) await noteMemberDigests(before.memberDocumentId, true);
    return toView(await subscriptionOf(token));
  });
}

/** Ends the digests of the token's subscription; once ended nothing happens. */
export async function unsubscribe(token: string): Promise<SubscriptionView> {
  return await inTransaction(async () => {
    const before = await subscriptionOf(token);
    if (before.state !== 'unsubscribed') {
      await changeSubscription(before.documentId, {
        state: 'unsubscribed',
        unsubscribedAt: now(),
      });
      await noteMemberDigests(before.memberDocumentId, false);
    }
    return toView({ ...before, state: 'unsubscribed' });
  });
}

/** The permanent token for links in mails to the subscriber. */
export function tokenOfSubscription(documentId: string): string {
  return subscriptionToken(env.LINK_SECRET, documentId);
}

async function subscriptionOf(token: string): Promise<Subscription> {
  const documentId = readSubscriptionToken(env.LINK_SECRET, token);
  const found = documentId === null ? null : await findSubscription({ documentId });
  if (found === null) throw officeError('token.unknown', 'No subscription has this link.');
  return found;
}

function toView(subscription: Subscription): SubscriptionView {
  const { email, language, regionKeys, interestKeys, kinds, frequency, state } = subscription;
  return { email: maskEmail(email), language, regionKeys, interestKeys, kinds, frequency, state };
}
