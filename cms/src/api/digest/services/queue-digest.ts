import { now } from '../../../lib/clock';
import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { writeOutbox } from '../../../outbox/write-outbox';
import { readProfile } from '../../member/services/read-profile';
import {
  itemKey,
  selectItems,
  type Candidate,
  type DigestItem,
  type DigestWishes,
} from '../domain/select-items';
import { loadCandidates } from './load-candidates';
import { freezeRecipients } from './plan-digest';
import { DELIVERED_ITEM, DELIVERY, moveRun, openRuns, type DigestRun } from './runs';
import { findSubscription, type Subscription } from './subscriptions';

const BATCH = 200;

type DeliveryState = 'planned' | 'queued' | 'skipped-empty' | 'suppressed';

/** What became of the deliveries that were waiting. */
export interface QueuedDigest {
  queued: number;
  empty: number;
  suppressed: number;
}

/**
 * Turns every planned delivery into a mail to make, or into none when nothing new fits. Each is
 * one transaction: the items, the note that the subscriber was told of them, the delivery's new
 * state and the outbox row. Run again or by several at once nothing is told twice.
 */
export async function queueDigest(): Promise<QueuedDigest> {
  const total: QueuedDigest = { queued: 0, empty: 0, suppressed: 0 };
  for (const run of await openRuns()) {
    if (run.state === 'planning') await freezeRecipients(run);
    await queueRun(run, total);
  }
  return total;
}

async function queueRun(run: DigestRun, total: QueuedDigest): Promise<void> {
  for (;;) {
    const deliveries = (await strapi.db.query(DELIVERY).findMany({
      select: ['documentId', 'subscriptionDocumentId'],
      where: { runDocumentId: run.documentId, state: 'planned' },
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as Delivery[];
    if (deliveries.length === 0) break;
    // Read again for every batch: what was unpublished or closed meanwhile must not be sent.
    const candidates = await loadCandidates(run.window);
    for (const delivery of deliveries) {
      const state = await queueDelivery(delivery, candidates);
      if (state === 'queued') total.queued += 1;
      if (state === 'skipped-empty') total.empty += 1;
      if (state === 'suppressed') total.suppressed += 1;
    }
  }
  await finishRun(run);
}

interface Delivery {
  documentId: string;
  subscriptionDocumentId: string;
}

async function queueDelivery(
  delivery: Delivery,
  candidates: readonly Candidate[],
): Promise<DeliveryState> {
  try {
    return await inTransaction(() => decideDelivery(delivery, candidates));
  } catch (error) {
    // Another run told the subscriber of an item meanwhile; what is told now is known.
    if (!isUniqueViolation(error)) throw error;
    return await inTransaction(() => decideDelivery(delivery, candidates));
  }
}

async function decideDelivery(
  delivery: Delivery,
  candidates: readonly Candidate[],
): Promise<DeliveryState> {
  const subscription = await findSubscription({ documentId: delivery.subscriptionDocumentId });
  if (subscription?.state !== 'confirmed') return await settle(delivery, 'suppressed', []);
  const told = await toldItems(subscription, candidates);
  const items = selectItems(candidates, await wishesOf(subscription), told, now());
  if (items.length === 0) return await settle(delivery, 'skipped-empty', []);
  return await settle(delivery, 'queued', items);
}

/** Claims the delivery by its state, so that of two workers one goes on. */
async function settle(
  delivery: Delivery,
  state: DeliveryState,
  items: DigestItem[],
): Promise<DeliveryState> {
  const { count } = await strapi.db.query(DELIVERY).updateMany({
    where: { documentId: delivery.documentId, state: 'planned' },
    data: { state, items },
  });
  if (count === 0) return 'planned';
  if (state !== 'queued') return state;
  await strapi.db.query(DELIVERED_ITEM).createMany({
    data: items.map((item) => ({
      itemKey: `${delivery.subscriptionDocumentId}:${itemKey(item)}`,
      deliveryDocumentId: delivery.documentId,
    })),
  });
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: DELIVERY,
      subjectDocumentId: delivery.documentId,
      happened: 'digest.delivery',
    },
  ]);
  return state;
}

async function toldItems(
  subscription: Subscription,
  candidates: readonly Candidate[],
): Promise<Set<string>> {
  const prefix = `${subscription.documentId}:`;
  const rows = (await strapi.db.query(DELIVERED_ITEM).findMany({
    select: ['itemKey'],
    where: { itemKey: { $in: candidates.map((one) => prefix + itemKey(one)) } },
  })) as { itemKey: string }[];
  return new Set(rows.map((row) => row.itemKey.slice(prefix.length)));
}

async function wishesOf(subscription: Subscription): Promise<DigestWishes> {
  const { regionKeys, interestKeys, kinds, memberDocumentId } = subscription;
  const member = memberDocumentId === null ? null : await readProfile(memberDocumentId);
  return { regionKeys, interestKeys, kinds, member };
}

async function finishRun(run: DigestRun): Promise<void> {
  const emptyCount = await strapi.db
    .query(DELIVERY)
    .count({ where: { runDocumentId: run.documentId, state: 'skipped-empty' } });
  await moveRun(run, 'planned', { state: 'done', emptyCount });
}
