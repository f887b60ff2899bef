import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { writeOutbox } from '../../../outbox/write-outbox';
import { createOneTimeToken } from '../../member/services/one-time-tokens';
import { mayMailLink } from '../../member/services/mail-limits';
import type { SubscriptionRequest } from '../inputs/subscription-inputs';
import {
  changeSubscription,
  findSubscription,
  SUBSCRIPTION,
  type Subscription,
} from './subscriptions';

/**
 * Notes the wish for digests and mails the link that confirms it. Who has confirmed before gets
 * the link to the settings instead, and nothing is changed without it. The caller learns nothing
 * of the address.
 */
export async function requestSubscription(request: SubscriptionRequest): Promise<void> {
  const known = await findSubscription({ email: request.email });
  if (known !== null) return await askAgain(known, request);
  try {
    await inTransaction(async () => {
      const { documentId } = await strapi
        .documents(SUBSCRIPTION)
        .create({ data: { ...request, state: 'unconfirmed' } });
      await orderConfirmation(documentId);
    });
  } catch (error) {
    const winner = await findSubscription({ email: request.email });
    if (!isTaken(error) || winner === null) throw error;
    await askAgain(winner, request);
  }
}

async function askAgain(known: Subscription, request: SubscriptionRequest): Promise<void> {
  if (known.state === 'suppressed') return;
  await inTransaction(async () => {
    if (known.state === 'confirmed') return await orderSettingsLink(known.documentId);
    const { language, frequency, regionKeys, interestKeys, kinds } = request;
    await changeSubscription(known.documentId, {
      language,
      frequency,
      regionKeys,
      interestKeys,
      kinds,
    });
    await orderConfirmation(known.documentId);
  });
}

async function orderConfirmation(subscriptionDocumentId: string): Promise<void> {
  if (!(await mayMailLink(subscriptionDocumentId, 'confirm-subscription'))) return;
  const tokenDocumentId = await createOneTimeToken('confirm-subscription', subscriptionDocumentId);
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: 'api::member.one-time-token',
      subjectDocumentId: tokenDocumentId,
      happened: 'subscription.confirm',
    },
  ]);
}

async function orderSettingsLink(subscriptionDocumentId: string): Promise<void> {
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: SUBSCRIPTION,
      subjectDocumentId: subscriptionDocumentId,
      happened: 'subscription.manage',
    },
  ]);
}

/** The document service finds most second rows itself, the database the ones at the same time. */
function isTaken(error: unknown): boolean {
  return isUniqueViolation(error) || (error instanceof Error && error.name === 'ValidationError');
}
