import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { createStorage } from 'unstorage';
import { atomicFilesDriver } from './atomic-files-driver.ts';
import { createKeyedLock } from './keyed-lock.ts';
import { SESSION_IDLE_MS, sessionRecordSchema, type SessionRecord } from './session-record.ts';

/** Keeps sessions by store key. Every method throws when the store cannot be reached. */
export interface SessionStore {
  /** Null when unknown or unreadable (an older version's record counts as unreadable). */
  read(key: string): Promise<SessionRecord | null>;
  write(key: string, record: SessionRecord): Promise<void>;
  remove(key: string): Promise<void>;
  /** Runs one at a time for a key, over all instances that share the store. */
  exclusively<T>(key: string, run: () => Promise<T>): Promise<T>;
  /** All sessions there are, in no order; unreadable ones are left out. */
  entries(): AsyncIterable<{ key: string; record: SessionRecord }>;
  /** Removes what has been idle for too long; answers how many. */
  sweep(now: Date): Promise<number>;
  check(): Promise<void>;
}

/** Sessions as files: one site instance. */
export function createFileSessionStore(dataDir: string): SessionStore {
  const storage = createStorage<string>({
    driver: atomicFilesDriver({ base: join(dataDir, 'sessions') }),
  });
  const store: SessionStore = {
    read: async (key) => parseRecord(await storage.getItemRaw<string>(key)),
    write: (key, record) => storage.setItemRaw(key, JSON.stringify(record)),
    remove: (key) => storage.removeItem(key),
    exclusively: createKeyedLock(),
    async *entries() {
      for (const key of await storage.getKeys()) {
        const record = await store.read(key);
        if (record !== null) yield { key, record };
      }
    },
    async sweep(now) {
      let removed = 0;
      for (const key of await storage.getKeys()) {
        const modified = (await storage.getMeta(key)).mtime?.getTime() ?? now.getTime();
        if (now.getTime() - modified <= SESSION_IDLE_MS) continue;
        await storage.removeItem(key);
        removed += 1;
      }
      return removed;
    },
    async check() {
      await storage.setItemRaw('check', String(process.pid));
    },
  };
  return store;
}

const PREFIX = 'session:';
const LOCK_MS = 15_000;
const LOCK_RETRY_MS = 40;
const UNLOCK_OWN = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end`;

/** Sessions in a Redis-compatible store: several site instances. Redis itself expires them. */
export function createRedisSessionStore(redis: Redis): SessionStore {
  const lockHere = createKeyedLock();
  const nameOf = (key: string) => `${PREFIX}${key}`;
  const read = async (key: string) => parseRecord(await redis.get(nameOf(key)));
  return {
    read,
    async *entries() {
      for (let cursor = ''; cursor !== '0';) {
        const [next, names] = await redis.scan(cursor || '0', 'MATCH', `${PREFIX}*`);
        for (const name of names) {
          const key = name.slice(PREFIX.length);
          const record = await read(key);
          if (record !== null) yield { key, record };
        }
        cursor = next;
      }
    },
    async write(key, record) {
      await redis.set(nameOf(key), JSON.stringify(record), 'PX', SESSION_IDLE_MS);
    },
    async remove(key) {
      await redis.del(nameOf(key));
    },
    exclusively: (key, run) =>
      lockHere(key, async () => {
        const lock = `lock:${key}`;
        const owner = randomUUID();
        while ((await redis.set(lock, owner, 'PX', LOCK_MS, 'NX')) === null) {
          await wait(LOCK_RETRY_MS);
        }
        try {
          return await run();
        } finally {
          await redis.eval(UNLOCK_OWN, 1, lock, owner);
        }
      }),
    sweep: () => Promise.resolve(0),
    async check() {
      await redis.ping();
    },
  };
}

function parseRecord(text: unknown): SessionRecord | null {
  if (typeof text !== 'string') return null;
  try {
    return sessionRecordSchema.parse(JSON.parse(text));
  } catch {
    // A record of an older shape is worth no more than none: its owner signs in again.
    return null;
  }
}
