import type { Locale, OpportunityKind } from '@office/search';

import { stated } from '../../member/domain/stated';
import type { Frequency } from '../domain/run-times';

export const SUBSCRIPTION = 'api::digest.subscription';

export type SubscriptionState = 'unconfirmed' | 'confirmed' | 'unsubscribed' | 'suppressed';

export interface Subscription {
  documentId: string;
  email: string;
  state: SubscriptionState;
  language: Locale;
  frequency: Frequency;
  /** Empty lists mean everything. */
  regionKeys: string[];
  interestKeys: string[];
  kinds: OpportunityKind[];
  memberDocumentId: string | null;
  confirmedAt: string | null;
}

interface SubscriptionRow extends Omit<Subscription, 'regionKeys' | 'interestKeys' | 'kinds'> {
  regionKeys: string[] | null;
  interestKeys: string[] | null;
  kinds: OpportunityKind[] | null;
}

/** The subscription of an address or with a documentId, or null. */
export async function findSubscription(
  where: { email: string } | { documentId: string },
): Promise<Subscription | null> {
  const row = (await strapi.db.query(SUBSCRIPTION).findOne({ where })) as SubscriptionRow | null;
  return row === null ? null : toSubscription(row);
}

/** Those of the documentIds that are subscriptions, in no order. */
export async function findSubscriptions(documentIds: readonly string[]): Promise<Subscription[]> {
  const rows = (await strapi.db
    .query(SUBSCRIPTION)
    .findMany({ where: { documentId: { $in: [...documentIds] } } })) as SubscriptionRow[];
  return rows.map(toSubscription);
}

function toSubscription(row: SubscriptionRow): Subscription {
  return {
    documentId: row.documentId,
    email: row.email,
    state: row.state,
    language: row.language,
    frequency: row.frequency,
    regionKeys: row.regionKeys ?? [],
    interestKeys: row.interestKeys ?? [],
    kinds: row.kinds ?? [],
    memberDocumentId: row.memberDocumentId,
    confirmedAt: row.confirmedAt,
  };
}

type SubscriptionChange = Partial<
  Pick<
    Subscription,
    'language' | 'frequency' | 'regionKeys' | 'interestKeys' | 'kinds' | 'memberDocumentId'
  >
> & { state?: SubscriptionState; confirmedAt?: Date; unsubscribedAt?: Date | null };

export async function changeSubscription(
  documentId: string,
  change: SubscriptionChange,
): Promise<void> {
  // Strapi's types know no null, which is how a value is taken away.
  const data: Record<string, unknown> = stated(change);
  await strapi.documents(SUBSCRIPTION).update({ documentId, data });
}
