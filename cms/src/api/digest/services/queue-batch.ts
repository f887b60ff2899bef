import { randomBytes } from 'node:crypto';

import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { writeOutbox } from '../../../outbox/write-outbox';
import { itemKey, selectItems, type Candidate, type DigestItem } from '../domain/select-items';
import { loadCandidates } from './load-candidates';
import { readSubscribers, toldKey, type Subscriber } from './read-subscribers';
import { DELIVERED_ITEM, DELIVERY, type DigestRun } from './runs';

const BATCH = 250;
/** SQLite refuses more than 500 rows in one insert as knex writes it. */
const MOST_ROWS = 400;

/** How many deliveries ended how. */
export interface QueuedDigest {
  queued: number;
  empty: number;
  suppressed: number;
}

interface Delivery {
  documentId: string;
  deliveryKey: string;
  subscriptionDocumentId: string;
}

interface Decision extends Delivery {
  state: 'queued' | 'skipped-empty' | 'suppressed';
  items: DigestItem[];
}

/**
 * Decides the next planned deliveries of a run in the transaction `trx`; null when none is left
 * that no other worker holds.
 */
export async function queueBatch(
  run: DigestRun,
  trx: Knex.Transaction,
): Promise<QueuedDigest | null> {
  const deliveries = await holdDeliveries(run, trx);
  if (deliveries.length === 0) return null;
  // Read again for every batch: what was unpublished or closed meanwhile must not be sent.
  const candidates = await loadCandidates(run.window);
  const subscribers = await readSubscribers(
    deliveries.map((delivery) => delivery.subscriptionDocumentId),
    candidates,
  );
  const at = now();
  const decisions = deliveries.map((delivery) =>
    decide(delivery, subscribers.get(delivery.subscriptionDocumentId), { candidates, at }),
  );
  await writeDecisions(run, decisions, trx);
  const count = (state: Decision['state']) =>
    decisions.filter((decision) => decision.state === state).length;
  return {
    queued: count('queued'),
    empty: count('skipped-empty'),
    suppressed: count('suppressed'),
  };
}

/** On SQLite the transaction has the only connection; PostgreSQL locks the rows it answers. */
async function holdDeliveries(run: DigestRun, trx: Knex.Transaction): Promise<Delivery[]> {
  const query = strapi.db
    .connection(tableOf(DELIVERY))
    .transacting(trx)
    .select({
      documentId: 'document_id',
      deliveryKey: 'delivery_key',
      subscriptionDocumentId: 'subscription_document_id',
    })
    .where({ run_document_id: run.documentId, state: 'planned' })
    .orderBy('id')
    .limit(BATCH);
  const isPostgres = strapi.db.dialect.client === 'postgres';
  return (await (isPostgres ? query.forUpdate().skipLocked() : query)) as Delivery[];
}

function decide(
  delivery: Delivery,
  subscriber: Subscriber | undefined,
  { candidates, at }: { candidates: readonly Candidate[]; at: Date },
): Decision {
  if (subscriber === undefined) return { ...delivery, state: 'suppressed', items: [] };
  const items = selectItems(candidates, subscriber.wishes, subscriber.told, at);
  return { ...delivery, state: items.length === 0 ? 'skipped-empty' : 'queued', items };
}

async function writeDecisions(
  run: DigestRun,
  decisions: readonly Decision[],
  trx: Knex.Transaction,
): Promise<void> {
  const at = new Date();
  // One statement for all: the rows are there, so each insert ends as an update of two columns.
  await strapi.db
    .connection(tableOf(DELIVERY))
    .transacting(trx)
    .insert(
      decisions.map((decision) => ({
        document_id: decision.documentId,
        delivery_key: decision.deliveryKey,
        run_document_id: run.documentId,
        subscription_document_id: decision.subscriptionDocumentId,
        state: decision.state,
        items: JSON.stringify(decision.items),
        updated_at: at,
      })),
    )
    .onConflict('delivery_key')
    .merge(['state', 'items', 'updated_at']);
  const queued = decisions.filter((decision) => decision.state === 'queued');
  if (queued.length === 0) return;
  await noteTold(queued, trx);
  await writeOutbox(
    queued.map((decision) => ({
      topic: 'mail',
      subjectUid: DELIVERY,
      subjectDocumentId: decision.documentId,
      happened: 'digest.delivery',
    })),
  );
}

async function noteTold(queued: readonly Decision[], trx: Knex.Transaction): Promise<void> {
  const at = new Date();
  const rows = queued.flatMap((decision) =>
    decision.items.map((item) => ({
      document_id: randomBytes(12).toString('hex'),
      item_key: toldKey(decision.subscriptionDocumentId, itemKey(item)),
      delivery_document_id: decision.documentId,
      created_at: at,
      updated_at: at,
    })),
  );
  for (let start = 0; start < rows.length; start += MOST_ROWS) {
    await strapi.db
      .connection(tableOf(DELIVERED_ITEM))
      .transacting(trx)
      .insert(rows.slice(start, start + MOST_ROWS));
  }
}

function tableOf(uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}
