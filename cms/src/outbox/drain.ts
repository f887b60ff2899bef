import { nextAttempt } from './back-off';
import { claimRows, finish, type OutboxRow, release, withoutContested } from './claim';
import type { OutboxTopic } from './topics';

const BATCH = 200;
const MOST_ATTEMPTS = 10;

/** What became of one row of a batch. */
export interface RowOutcome {
  row: OutboxRow;
  /** Missing when all went well. */
  error?: unknown;
  /** The other side is away: try for ever, the row is not to blame. */
  isOutage?: boolean;
}

/** Does what a batch of rows of one topic asks for; answers one outcome for each row. */
export type TopicHandler = (rows: OutboxRow[]) => Promise<RowOutcome[]>;

export interface DrainResult {
  done: number;
  failed: number;
}

/**
 * Works through the due rows of a topic until none is left, and answers how many were done and
 * how many are to be tried again later or were given up (`dead`, after ten failures, with a log
 * line). Only a fault in the database throws.
 */
export async function drainTopic(
  topic: OutboxTopic,
  handle: TopicHandler,
  clock: () => Date = () => new Date(),
): Promise<DrainResult> {
  const result: DrainResult = { done: 0, failed: 0 };
  for (;;) {
    const claimed = await claimRows(topic, BATCH, clock());
    if (claimed.rows.length === 0) return result;
    const { token, rows } = await withoutContested(claimed, clock());
    if (rows.length === 0) return result;
    const outcomes = await handle(rows);
    const failed = outcomes.filter((outcome) => outcome.error !== undefined);
    const done = outcomes.filter((outcome) => outcome.error === undefined);
    await finish(
      token,
      done.map(({ row }) => row),
    );
    for (const outcome of failed) await giveBack(token, outcome, clock());
    result.done += done.length;
    result.failed += failed.length;
    if (failed.length === rows.length) return result;
  }
}

async function giveBack(
  token: string,
  { row, error, isOutage = false }: RowOutcome,
  at: Date,
): Promise<void> {
  const attempts = row.attempts + 1;
  const isDead = !isOutage && attempts >= MOST_ATTEMPTS;
  const lastError = error instanceof Error ? error.message : String(error);
  await release(token, [row], {
    // An outage counts too, for the back-off, but never up to the end.
    attempts: isOutage ? Math.min(attempts, MOST_ATTEMPTS - 1) : attempts,
    state: isDead ? 'dead' : 'pending',
    availableAt: nextAttempt(attempts, at),
    lastError: lastError.slice(0, 1000),
  });
  if (isDead) {
    const { id, topic, subjectUid, subjectDocumentId, happened } = row;
    strapi.log.error(
      JSON.stringify({
        event: 'outbox.dead',
        id,
        topic,
        subjectUid,
        subjectDocumentId,
        happened,
        lastError,
      }),
    );
  }
}
