import { setTimeout as pause } from 'node:timers/promises';

/** The counts of knex's pool that tell of queries under way or waiting. */
export interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
  numPendingCreates(): number;
}

const ROUND_MS = 10;
/** One query often follows another: only several rounds without any are quiet. */
const QUIET_ROUNDS = 5;

/**
 * Waits until nobody has used the pool for a while, at most `mostMs`, and answers whether that
 * came. Strapi reads each written document again after the commit, for its `entry.*` events, and
 * nobody awaits that: on a pool that closes meanwhile it is an unhandled rejection, which ends
 * the process with an error.
 */
export async function untilIdle(pool: Pool, mostMs: number): Promise<boolean> {
  const end = performance.now() + mostMs;
  for (let quiet = 0; quiet < QUIET_ROUNDS;) {
    if (performance.now() >= end) return false;
    await pause(ROUND_MS);
    quiet = isIdle(pool) ? quiet + 1 : 0;
  }
  return true;
}

function isIdle(pool: Pool): boolean {
  return pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() === 0;
}
