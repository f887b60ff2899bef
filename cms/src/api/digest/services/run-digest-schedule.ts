import { FREQUENCIES, isQuietHour, lastDigestSlot } from '../domain/run-times';
import { planDigest } from './plan-digest';
import { queueDigest } from './queue-digest';
import { latestRun } from './runs';

const FIRST_RUN_MAY_BE_LATE = 12 * 3_600_000;

/**
 * Plans the runs whose slot has passed, also one missed while the cms was down, and queues what
 * is planned outside of quiet hours. The first run ever waits for its slot: a new installation
 * does not open with a digest. Safe to call from several instances and at any interval.
 */
export async function runDigestSchedule(at: Date): Promise<void> {
  for (const frequency of FREQUENCIES) {
    const slot = lastDigestSlot(frequency, at);
    const previous = await latestRun(frequency);
    const isDue =
      previous === null
        ? at.getTime() - slot.getTime() <= FIRST_RUN_MAY_BE_LATE
        : previous.window.end < slot;
    if (isDue) await planDigest({ frequency, at: slot });
  }
  if (!isQuietHour(at)) await queueDigest();
}
