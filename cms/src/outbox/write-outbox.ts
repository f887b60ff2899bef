import type { OutboxTopic } from './topics';
import { wakeWorker } from './wake';

/** That something happened to a subject; never what: the worker reads the subject again. */
export interface OutboxNote {
  topic: OutboxTopic;
  subjectUid: string;
  subjectDocumentId: string;
  happened: string;
}

/** Strapi's types leave what a transaction hands out open. */
interface CommitHook {
  onCommit: (callback: () => void) => void;
}

export const OUTBOX_UID = 'api::platform.outbox-entry';

/**
 * Notes for the worker, written in the transaction around the caller (or one of their own), and
 * wakes the worker when that commits. Gives nothing back; throws what the database throws.
 */
export async function writeOutbox(notes: readonly OutboxNote[]): Promise<void> {
  if (notes.length === 0) return;
  const at = new Date();
  await strapi.db.transaction(async ({ onCommit }: CommitHook) => {
    await strapi.db.query(OUTBOX_UID).createMany({
      data: notes.map((note) => ({
        ...note,
        state: 'pending',
        attempts: 0,
        availableAt: at,
      })),
    });
    onCommit(() => {
      for (const topic of new Set(notes.map((note) => note.topic))) wakeWorker(topic);
    });
  });
}
