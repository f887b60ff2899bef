import { createHmac } from 'node:crypto';
import { askServer, askServerAgain, createSearchClient } from '../client.ts';
import { SearchRequestError } from '../errors.ts';
import { CATALOGUE_INDEX } from '../documents/catalogue-document.ts';

const TIMEOUT_MS = 10_000;

/**
 * Uids are fixed so that a key's value follows from the master key alone and can be known before
 * the key exists.
 */
export const SEARCH_KEY_UID = '11111111-1111-4111-8111-111111111111';
export const WRITE_KEY_UID = '22222222-2222-4222-8222-222222222222';

const KEYS = [
  {
    uid: SEARCH_KEY_UID,
    name: 'site',
    description: 'Searches the catalogue',
    actions: ['search'],
    indexes: [CATALOGUE_INDEX],
  },
  {
    uid: WRITE_KEY_UID,
    name: 'cms',
    description: 'Writes the catalogue and rebuilds it',
    actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'stats.get', 'tasks.get'],
    // A swap task belongs to no one index; Meilisearch shows it only to keys for all of them.
    indexes: ['*'],
  },
] as const;

export interface SearchKeys {
  /** May only search the catalogue; for the site. */
  searchKey: string;
  /** May also change it; for the cms. */
  writeKey: string;
}

interface Grant {
  actions: readonly string[];
  indexes: readonly string[];
}

/** The keys that `createSearchKeys` makes on a server with this master key. */
export function deriveSearchKeys(masterKey: string): SearchKeys {
  return {
    searchKey: deriveKey(masterKey, SEARCH_KEY_UID),
    writeKey: deriveKey(masterKey, WRITE_KEY_UID),
  };
}

/**
 * Makes sure both keys exist on the server at `host`; repeating it changes nothing. Throws
 * SearchUnavailableError (`search.key-refused` when the master key is not the server's).
 */
export async function createSearchKeys(server: {
  host: string;
  masterKey: string;
}): Promise<SearchKeys> {
  const client = createSearchClient({
    host: server.host,
    apiKey: server.masterKey,
    timeoutMs: TIMEOUT_MS,
  });
  const existing = await askServerAgain(() => client.getKeys({ limit: 1_000 }));
  for (const key of KEYS) {
    const current = existing.results.find(({ uid }) => uid === key.uid);
    if (current !== undefined && grantsTheSame(key, current)) continue;
    // What a key grants cannot be changed; made again with its uid it keeps its value.
    if (current !== undefined) await askServer(() => client.deleteKey(key.uid));
    await ignoreExisting(() =>
      client.createKey({
        ...key,
        actions: [...key.actions],
        indexes: [...key.indexes],
        expiresAt: null,
      }),
    );
  }
  return deriveSearchKeys(server.masterKey);
}

function grantsTheSame(wanted: Grant, current: Grant): boolean {
  return sameSet(wanted.actions, current.actions) && sameSet(wanted.indexes, current.indexes);
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value) => right.includes(value));
}

/** Another process may create the same key between the question and the creation. */
async function ignoreExisting(create: () => Promise<unknown>): Promise<void> {
  try {
    await askServer(create);
  } catch (error) {
    if (error instanceof SearchRequestError && error.message.includes('api_key_already_exists')) {
      return;
    }
    throw error;
  }
}

function deriveKey(masterKey: string, uid: string): string {
  return createHmac('sha256', masterKey).update(uid).digest('hex');
}
