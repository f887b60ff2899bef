import { randomUUID } from 'node:crypto';
import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { askServer, askServerAgain, createSearchClient } from '../src/client.ts';
import { SearchTaskError } from '../src/errors.ts';
import { startLocalServer } from '../src/local-server/start-local-server.ts';
import { waitForTasks } from '../src/sync/catalogue-index.ts';
import { EvaluationInputError } from './evaluation-set.ts';

const PREFIX = 'catalogue-evaluation-';
const TIMEOUT_MS = 30_000;
/** Older indexes were left by a process that died. */
const LEFTOVER_AFTER_MS = 60 * 60 * 1000;

const environmentSchema = z.object({
  MEILI_HOST: z.url({ error: 'MEILI_HOST is no URL' }),
  MEILI_MASTER_KEY: z.string().optional(),
  MEILI_WRITE_KEY: z.string().optional(),
});

/** A server with an index of its own for one evaluation. */
export interface EvaluationServer {
  host: string;
  apiKey: string;
  index: string;
  /** What to call the server in a report. */
  name: string;
  /** Set off when the server is being closed: nothing more may be written. */
  closing: AbortSignal;
  /** Deletes the index, or stops the server started for it; once, however often it is called. */
  close(): Promise<void>;
}

/**
 * Starts a local server, or takes the Meilisearch at MEILI_HOST with MEILI_MASTER_KEY or
 * MEILI_WRITE_KEY and leaves its catalogue as it is. Throws EvaluationInputError.
 */
export async function openEvaluationServer(
  env: Readonly<Record<string, string | undefined>>,
): Promise<EvaluationServer> {
  const index = `${PREFIX}${randomUUID()}`;
  if (!env['MEILI_HOST']) {
    const apiKey = randomUUID();
    const server = await startLocalServer({ masterKey: apiKey });
    const close = once(() => server.stop());
    return { host: server.host, apiKey, index, name: 'local server', ...close };
  }
  const given = environmentSchema.safeParse(env);
  if (!given.success) throw new EvaluationInputError(z.prettifyError(given.error));
  const { MEILI_HOST: host, MEILI_MASTER_KEY: masterKey, MEILI_WRITE_KEY: writeKey } = given.data;
  const apiKey = masterKey || writeKey || '';
  const client = createSearchClient({ host, apiKey, timeoutMs: TIMEOUT_MS });
  await deleteLeftovers(client);
  const close = once(async () => {
    // What was on its way when it began makes an index anew.
    while ((await deleteIndexes(client, (uid) => uid.startsWith(index))) > 0);
  });
  return { host, apiKey, index, name: `Meilisearch at ${host}`, ...close };
}

function once(close: () => Promise<void>): Pick<EvaluationServer, 'closing' | 'close'> {
  const controller = new AbortController();
  let closed: Promise<void> | undefined;
  return {
    closing: controller.signal,
    close: () => {
      controller.abort();
      return (closed ??= close());
    },
  };
}

async function deleteLeftovers(client: Meilisearch): Promise<void> {
  const before = Date.now() - LEFTOVER_AFTER_MS;
  await deleteIndexes(client, (uid, createdAt) => uid.startsWith(PREFIX) && createdAt < before);
}

/** Answers how many there were. */
async function deleteIndexes(
  client: Meilisearch,
  isGone: (uid: string, createdAt: number) => boolean,
): Promise<number> {
  const { results } = await askServerAgain(() => client.getRawIndexes({ limit: 1_000 }));
  const gone = results.filter(({ uid, createdAt }) => isGone(uid, new Date(createdAt).getTime()));
  for (const { uid } of gone) {
    try {
      await waitForTasks(client, [await askServer(() => client.deleteIndex(uid))]);
    } catch (error) {
      // A rebuild that was stopped deletes what it made itself.
      if (error instanceof SearchTaskError && error.taskCode === 'index_not_found') continue;
      throw error;
    }
  }
  return gone.length;
}
