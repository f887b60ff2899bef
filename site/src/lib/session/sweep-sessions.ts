import { isSessionOver } from './session-record.ts';
import type { SessionStore } from './session-store.ts';

/** How many members are asked about at once. */
const CHUNK = 200;

/** Answers which of these members, by documentId, the office has removed. */
export type FindGone = (members: string[]) => Promise<string[]>;

/**
 * Removes sessions that are over, and those whose last owner is no longer a member: what they keep
 * of a person goes with that person. Answers how many. Throws when the store or the office is away;
 * what is over is removed before the office is asked.
 */
export async function sweepSessions(
  store: SessionStore,
  now: Date,
  findGone: FindGone,
): Promise<number> {
  let removed = await store.sweep(now);
  const keysOf = new Map<string, string[]>();
  for await (const { key, record } of store.entries()) {
    if (isSessionOver(record, now)) {
      await store.remove(key);
      removed += 1;
    } else if (record.owner !== null) {
      keysOf.set(record.owner, [...(keysOf.get(record.owner) ?? []), key]);
    }
  }
  const owners = [...keysOf.keys()];
  for (let at = 0; at < owners.length; at += CHUNK) {
    for (const owner of await findGone(owners.slice(at, at + CHUNK))) {
      for (const key of keysOf.get(owner) ?? []) {
        await store.remove(key);
        removed += 1;
      }
    }
  }
  return removed;
}
