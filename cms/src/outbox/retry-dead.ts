import { rowsOf } from '../document-pipeline/rows';
import type { OutboxTopic } from './topics';
import { wakeWorker } from './wake';
import { OUTBOX_UID } from './write-outbox';

interface DeadNote {
  id: number;
  topic: OutboxTopic;
  happened: string;
  subjectUid: string;
  subjectDocumentId: string;
  lastError: string | null;
}

interface Retry {
  /** Notes that are to be tried again. */
  retried: number;
  /** The first few, with what they failed of. */
  examples: Omit<DeadNote, 'id'>[];
}

const PAGE = 200;
const MOST_EXAMPLES = 20;

/**
 * Has the worker try notes again that were given up, of one topic or of all, from their first
 * attempt on. Answers how many; one that still cannot be done is given up again after ten.
 */
export async function retryDead(topic?: OutboxTopic): Promise<Retry> {
  const where = { state: 'dead', ...(topic === undefined ? {} : { topic }) };
  const retry: Retry = { retried: 0, examples: [] };
  for (;;) {
    const notes = await rowsOf<DeadNote>(OUTBOX_UID).findMany({
      where,
      select: ['id', 'topic', 'happened', 'subjectUid', 'subjectDocumentId', 'lastError'],
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    if (notes.length === 0) break;
    const { count } = await strapi.db.query(OUTBOX_UID).updateMany({
      where: { ...where, id: { $in: notes.map(({ id }) => id) } },
      data: { state: 'pending', attempts: 0, availableAt: new Date(), lastError: null },
    });
    retry.retried += count;
    for (const { id: _id, ...note } of notes) {
      if (retry.examples.length < MOST_EXAMPLES) retry.examples.push(note);
      wakeWorker(note.topic);
    }
  }
  return retry;
}
