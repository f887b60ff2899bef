import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newSessionRecord, SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from './session-record.ts';
import { createFileSessionStore, type SessionStore } from './session-store.ts';
import { sweepSessions } from './sweep-sessions.ts';

const now = new Date('2026-11-24T08:00:00Z');
const nobodyIsGone = () => Promise.resolve<string[]>([]);
let folder: string;
let store: SessionStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sweep-sessions-'));
  store = createFileSessionStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

/** A session as old, and as long idle, as said. */
function kept(change: { owner?: string; ageMs?: number; idleMs?: number } = {}) {
  return {
    ...newSessionRecord(now),
    owner: change.owner ?? null,
    createdAt: now.getTime() - (change.ageMs ?? 0),
    touchedAt: now.getTime() - (change.idleMs ?? 0),
  };
}

async function keysLeft(): Promise<string[]> {
  const keys = [];
  for await (const { key } of store.entries()) keys.push(key);
  return keys.sort();
}

test('what a removed member had is swept away, of every browser; the others stay', async () => {
  await store.write('phone', kept({ owner: 'gone' }));
  await store.write('desk', kept({ owner: 'gone' }));
  await store.write('other', kept({ owner: 'here' }));
  await store.write('visitor', kept());
  const asked: string[][] = [];
  const removed = await sweepSessions(store, now, (members) => {
    asked.push(members);
    return Promise.resolve(['gone']);
  });
  expect(removed).toBe(2);
  expect(await keysLeft()).toEqual(['other', 'visitor']);
  expect(asked.map((members) => members.sort())).toEqual([['gone', 'here']]);
});

test('sessions idle or old for too long are swept away, a moment before they are not', async () => {
  await store.write('idle', kept({ idleMs: SESSION_IDLE_MS + 1 }));
  await store.write('old', kept({ ageMs: SESSION_ABSOLUTE_MS + 1 }));
  await store.write('just', kept({ idleMs: SESSION_IDLE_MS, ageMs: SESSION_ABSOLUTE_MS }));
  expect(await sweepSessions(store, now, nobodyIsGone)).toBe(2);
  expect(await keysLeft()).toEqual(['just']);
});

test('members are asked about by the hundred, not one by one', async () => {
  const owners = Array.from({ length: 250 }, (_, number) => `member-${String(number)}`);
  for (const owner of owners) await store.write(owner, kept({ owner }));
  const sizes: number[] = [];
  await sweepSessions(store, now, (members) => {
    sizes.push(members.length);
    return Promise.resolve(members.slice(0, 1));
  });
  expect(sizes).toEqual([200, 50]);
  expect(await keysLeft()).toHaveLength(248);
});

test('while the office is away only what is over goes', async () => {
  await store.write('idle', kept({ idleMs: SESSION_IDLE_MS + 1 }));
  await store.write('here', kept({ owner: 'here' }));
  await expect(
    sweepSessions(store, now, () => Promise.reject(new Error('The office is away.'))),
  ).rejects.toThrow('away');
  expect(await keysLeft()).toEqual(['here']);
});
