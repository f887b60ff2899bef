import type { Knex } from 'knex';

import { rowsOf } from '../../../document-pipeline/rows';
import { SUBSCRIPTION } from './subscriptions';

/**
 * Deletes the subscriptions of an address and of a member, with what was sent by them, in the
 * transaction around the caller. A run keeps its own counts.
 */
export async function forgetSubscriber(
  trx: Knex.Transaction,
  { email, memberDocumentId }: { email: string; memberDocumentId: string },
): Promise<void> {
  const subscriptions = await rowsOf<{ documentId: string }>(SUBSCRIPTION).findMany({
    where: { $or: [{ email }, { memberDocumentId }] },
    select: ['documentId'],
  });
  const ids = subscriptions.map(({ documentId }) => documentId);
  const deliveries = trx('deliveries').whereIn('subscription_document_id', ids);
  await trx('delivered_items')
    .whereIn('delivery_document_id', deliveries.clone().select('document_id'))
    .delete();
  await deliveries.delete();
  await trx('one_time_tokens').whereIn('subject_document_id', ids).delete();
  for (const documentId of ids) await strapi.documents(SUBSCRIPTION).delete({ documentId });
}
