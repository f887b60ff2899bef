import { setTimeout as pause } from 'node:timers/promises';

import { officeError } from './errors';
import { isContended } from './is-contended';

const MOST_TRIES = 5;
const SHORTEST_PAUSE_MS = 20;

/**
 * Runs `run`, a whole transaction, again where others were in its way (a deadlock, say), with
 * growing pauses of random length so that the same two do not meet again. Throws
 * `server.unavailable` after the last try.
 */
export async function retryContended<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isContended(error)) throw error;
      await pause(SHORTEST_PAUSE_MS * tries * (1 + Math.random()));
    }
  }
  throw officeError('server.unavailable', 'Too many others change the same. Try again soon.');
}
