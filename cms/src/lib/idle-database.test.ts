import { expect, it } from 'vitest';

import { untilIdle, type Pool } from './idle-database.ts';

/** Answers the given numbers of used connections one by one, then the last for ever. */
function poolOf(...used: number[]): Pool & { left(): number } {
  return {
    numUsed: () => (used.length > 1 ? used.shift() : used[0]) ?? 0,
    numPendingAcquires: () => 0,
    numPendingCreates: () => 0,
    left: () => used.length - 1,
  };
}

it('waits until several looks in a row find nothing under way', async () => {
  const pool = poolOf(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1);
  expect(await untilIdle(pool, 5_000)).toBe(true);
  expect(pool.left()).toBe(0);
});

it('counts those who wait for a connection', async () => {
  const pool = { ...poolOf(0), numPendingAcquires: () => 1 };
  expect(await untilIdle(pool, 30)).toBe(false);
});

it('gives up on a pool that never rests', async () => {
  expect(await untilIdle(poolOf(1), 30)).toBe(false);
});
