import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { afterEach, describe, expect, test } from 'vitest';
import { newSessionRecord } from './session-record.ts';
import {
  createFileSessionStore,
  createRedisSessionStore,
  type SessionStore,
} from './session-store.ts';

const record = newSessionRecord(new Date('2026-11-24T08:00:00Z'));
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The commands the store uses, with their real meaning, over a map; scripts only unlock. */
function redisInMemory(): Redis {
  const values = new Map<string, string>();
  const commands = {
    get: (key: string) => Promise.resolve(values.get(key) ?? null),
    set: (key: string, value: string, ...options: unknown[]) => {
      if (options.includes('NX') && values.has(key)) return Promise.resolve(null);
      values.set(key, value);
      return Promise.resolve('OK');
    },
    del: (key: string) => Promise.resolve(values.delete(key) ? 1 : 0),
    eval: (_script: string, _count: number, key: string, owner: string) =>
      Promise.resolve(values.get(key) === owner ? Number(values.delete(key)) : null),
    scan: (_cursor: string, _match: string, pattern: string) => {
      const names = [...values.keys()].filter((name) => name.startsWith(pattern.slice(0, -1)));
      return Promise.resolve(['0', names]);
    },
    ping: () => Promise.resolve('PONG'),
  };
  // The store is given a client of ioredis and uses these six commands of it.
  return commands as unknown as Redis;
}

/** Two stores over the same place, as two site instances have them. */
type Pair = () => Promise<[SessionStore, SessionStore]>;

const stores: Record<string, Pair> = {
  files: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'session-store-'));
    folders.push(folder);
    return [createFileSessionStore(folder), createFileSessionStore(folder)];
  },
  redis: () => {
    const redis = redisInMemory();
    return Promise.resolve([createRedisSessionStore(redis), createRedisSessionStore(redis)]);
  },
};

describe.each(Object.entries(stores))('sessions in %s', (_name, open) => {
  test('what one writes the other reads, until it is removed', async () => {
    const [one, other] = await open();
    expect(await other.read('key')).toBeNull();
    await one.write('key', record);
    expect(await other.read('key')).toEqual(record);
    await other.remove('key');
    expect(await one.read('key')).toBeNull();
    await other.remove('key');
  });

  test('all that are kept can be read, one of an older shape left out', async () => {
    const [one, other] = await open();
    await one.write('first', record);
    await other.write('second', { ...record, owner: 'aysel' });
    await one.write('old', { createdAt: 1 } as never);
    const owners = new Map<string, string | null>();
    for await (const { key, record: found } of one.entries()) owners.set(key, found.owner);
    expect([...owners].sort()).toEqual([
      ['first', null],
      ['second', 'aysel'],
    ]);
  });

  test('a record of an older shape counts as none', async () => {
    const [one] = await open();
    await one.write('key', { createdAt: 1 } as never);
    expect(await one.read('key')).toBeNull();
  });

  test('work on one key takes turns and goes on after a failure', async () => {
    const [one] = await open();
    const order: string[] = [];
    const work = (name: string) =>
      one.exclusively('key', async () => {
        order.push(`${name} begins`);
        await new Promise((done) => setImmediate(done));
        order.push(`${name} ends`);
        if (name === 'a') throw new Error('a failed');
      });
    const results = await Promise.allSettled([work('a'), work('b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('it can be asked whether it works', async () => {
    const [one] = await open();
    await expect(one.check()).resolves.toBeUndefined();
  });
});

test('instances that share a redis take turns as well', async () => {
  const [one, other] = (await stores['redis']?.()) ?? [];
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setImmediate(done));
    running -= 1;
  };
  await Promise.all([one?.exclusively('key', work), other?.exclusively('key', work)]);
  expect(most).toBe(1);
});
