import { setTimeout as wait } from 'node:timers/promises';

/** Longer than any branch behind it takes on a busy machine of two cores, shorter than patience. */
const FLOOR_MS = 400;

/**
 * Runs `run` and answers, or fails, no sooner than 400 ms after the start, so that the time taken
 * does not tell whether an address is known.
 */
export async function inUniformTime<T>(run: () => Promise<T>): Promise<T> {
  const floor = wait(FLOOR_MS, undefined, { ref: false });
  try {
    return await run();
  } finally {
    await floor;
  }
}

/** The same for what tells nothing when it succeeds, as signing in does: only a failure waits. */
export async function failInUniformTime<T>(run: () => Promise<T>): Promise<T> {
  const floor = wait(FLOOR_MS, undefined, { ref: false });
  try {
    return await run();
  } catch (error) {
    await floor;
    throw error;
  }
}
