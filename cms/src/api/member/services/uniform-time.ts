import { setTimeout as wait } from 'node:timers/promises';

/** Longer than any branch behind it takes on a busy machine of two cores, shorter than patience. */
const FLOOR_MS = 200;

/**
 * Runs `run` and answers no sooner than 200 ms after the start, so that the time taken does not
 * tell whether an address is known. A failure comes at once: none depends on the address.
 */
export async function inUniformTime(run: () => Promise<void>): Promise<void> {
  const floor = wait(FLOOR_MS, undefined, { ref: false });
  await run();
  await floor;
}
