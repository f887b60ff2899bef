import { OPPORTUNITY_KINDS, type Locale } from '@office/search';
import { z } from 'zod';
import { cmsPath, type CmsClient, type CmsResult } from '../client.ts';
import { localeSchema, nothingSchema } from './shared.ts';

export const FREQUENCIES = ['weekly', 'monthly'] as const;

const SUBSCRIPTION_STATES = ['unconfirmed', 'confirmed', 'unsubscribed', 'suppressed'] as const;

const subscriptionSchema = z.object({
  /** Masked by the cms: the page may be opened by whoever holds the link. */
  email: z.string(),
  language: localeSchema,
  regionKeys: z.array(z.string()),
  interestKeys: z.array(z.string()),
  kinds: z.array(z.enum(OPPORTUNITY_KINDS)),
  frequency: z.enum(FREQUENCIES),
  state: z.enum(SUBSCRIPTION_STATES),
});

export type Subscription = z.infer<typeof subscriptionSchema>;
export type SubscriptionChoice = Pick<
  Subscription,
  'language' | 'regionKeys' | 'interestKeys' | 'kinds' | 'frequency'
>;

/** Asks for digests; the answer is the same whether or not the address has them already. */
export function requestSubscription(
  cms: CmsClient,
  request: SubscriptionChoice & { email: string },
): Promise<CmsResult<null>> {
  return cms.call({ method: 'POST', path: '/subscriptions', body: request, schema: nothingSchema });
}

/** Confirms an address by the token of its mail; 404 unknown, 410 too late. */
export function confirmSubscription(
  cms: CmsClient,
  token: string,
): Promise<CmsResult<{ language: Locale }>> {
  return cms.call({
    method: 'POST',
    path: '/subscriptions/confirm',
    body: { token },
    schema: z.object({ language: localeSchema }),
  });
}

export function readSubscription(cms: CmsClient, token: string): Promise<CmsResult<Subscription>> {
  return cms.call({
    method: 'GET',
    path: cmsPath('subscriptions', token),
    schema: subscriptionSchema,
  });
}

export function changeSubscription(
  cms: CmsClient,
  token: string,
  choice: SubscriptionChoice,
): Promise<CmsResult<null>> {
  return cms.call({
    method: 'POST',
    path: cmsPath('subscriptions', token),
    body: choice,
    schema: nothingSchema,
  });
}

/** Stops the digests of the subscription; done again it changes nothing. */
export function unsubscribe(cms: CmsClient, token: string): Promise<CmsResult<null>> {
  return cms.call({
    method: 'POST',
    path: cmsPath('subscriptions', token),
    body: { unsubscribe: true },
    schema: nothingSchema,
  });
}
