import { type DrainResult, drainTopic } from './drain';
import { HANDLERS } from './handlers';
import { OUTBOX_TOPICS, type OutboxTopic } from './topics';
import { OUTBOX_UID } from './write-outbox';

/**
 * Works through all due notes, of one topic or of all. What cannot be done now stays for later
 * and is counted as failed; an outage of the other side never throws.
 */
export async function drainOutbox(topic?: OutboxTopic): Promise<DrainResult> {
  const total: DrainResult = { done: 0, failed: 0 };
  for (const each of topic === undefined ? OUTBOX_TOPICS : [topic]) {
    const { done, failed } = await drainTopic(each, HANDLERS[each]);
    total.done += done;
    total.failed += failed;
  }
  return total;
}

/** How many notes wait to be worked on, whether due or not. */
export function countWaiting(topic?: OutboxTopic): Promise<number> {
  return strapi.db
    .query(OUTBOX_UID)
    .count({ where: { state: 'pending', ...(topic === undefined ? {} : { topic }) } });
}
