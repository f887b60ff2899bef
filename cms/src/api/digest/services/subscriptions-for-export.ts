import { rowsOf } from '../../../document-pipeline/rows';
import { SUBSCRIPTION } from './subscriptions';

type Row = Record<string, unknown> & { documentId: string };

/** The subscriptions of a member and of his address, each with what was sent by it. */
export async function subscriptionsForExport(member: { email: string; documentId: string }) {
  const subscriptions = await rowsOf<Row>(SUBSCRIPTION).findMany({
    where: { $or: [{ email: member.email }, { memberDocumentId: member.documentId }] },
    orderBy: { id: 'asc' },
  });
  const deliveries = await rowsOf<Row>('api::digest.delivery').findMany({
    where: { subscriptionDocumentId: { $in: subscriptions.map(({ documentId }) => documentId) } },
    orderBy: { id: 'asc' },
  });
  return subscriptions.map((row) => ({
    email: row['email'],
    state: row['state'],
    language: row['language'],
    frequency: row['frequency'],
    regionKeys: row['regionKeys'],
    interestKeys: row['interestKeys'],
    kinds: row['kinds'],
    confirmedAt: row['confirmedAt'],
    unsubscribedAt: row['unsubscribedAt'],
    deliveries: deliveries
      .filter((delivery) => delivery['subscriptionDocumentId'] === row.documentId)
      .map(({ state, items, createdAt }) => ({ state, items, at: createdAt })),
  }));
}
