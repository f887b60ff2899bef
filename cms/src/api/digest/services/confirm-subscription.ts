import type { Locale } from '@office/search';

import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { findAccountByEmail } from '../../member/services/accounts';
import { consumeOneTimeToken } from '../../member/services/one-time-tokens';
import { noteMemberDigests } from './note-member-digests';
import { changeSubscription, findSubscription, type Subscription } from './subscriptions';

/** Confirms the subscription the token was mailed for and answers its language. */
export async function confirmSubscription(token: string): Promise<{ language: Locale }> {
  return await inTransaction(async () => {
    const { subjectDocumentId } = await consumeOneTimeToken(token, 'confirm-subscription');
    const subscription = await findSubscription({ documentId: subjectDocumentId });
    if (subscription === null) {
      throw officeError('token.unknown', 'The subscription does not exist any more.');
    }
    const account = await findAccountByEmail(subscription.email);
    await confirm(subscription, account?.confirmed === true ? account.memberDocumentId : null);
    return { language: subscription.language };
  });
}

/**
 * Confirms the subscription waiting at an address that its owner, a member, has just confirmed,
 * and ties it to the profile. Call it in a transaction.
 */
export async function confirmSubscriptionOfAddress(
  email: string,
  memberDocumentId: string,
): Promise<void> {
  const subscription = await findSubscription({ email });
  if (subscription === null) return;
  if (subscription.state === 'unconfirmed') await confirm(subscription, memberDocumentId);
  else if (subscription.memberDocumentId !== memberDocumentId) {
    await changeSubscription(subscription.documentId, { memberDocumentId });
    await noteMemberDigests(memberDocumentId, subscription.state === 'confirmed');
  }
}

async function confirm(subscription: Subscription, memberDocumentId: string | null): Promise<void> {
  await changeSubscription(subscription.documentId, {
    state: 'confirmed',
    confirmedAt: now(),
    unsubscribedAt: null,
    memberDocumentId,
  });
  await noteMemberDigests(memberDocumentId, true);
}
