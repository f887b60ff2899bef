import { AsyncLocalStorage } from 'node:async_hooks';

import { env } from '../env';

// Tests run a source file and its compiled copy in one process; both must see the same clock.
const FIXED = Symbol.for('office.clock');
const store = globalThis as { [FIXED]?: Date | null };
const lived = new AsyncLocalStorage<Date>();

/**
 * The instant the office believes it to be: real time unless a test or OFFICE_CLOCK fixed it, or
 * the caller lives an earlier one (`atInstant`).
 */
export function now(): Date {
  const fixed = lived.getStore() ?? store[FIXED];
  if (fixed) return new Date(fixed);
  return env.OFFICE_CLOCK === undefined ? new Date() : new Date(env.OFFICE_CLOCK);
}

/** Holds `now()` at `instant` until called with null. Only for tests. */
export function setClockForTests(instant: Date | null): void {
  store[FIXED] = instant;
}

/**
 * Runs `run` as if it were `instant`, for it and all it awaits; everybody else's clock goes on.
 * For content that tells of the past, never for serving anybody.
 */
export function atInstant<T>(instant: Date, run: () => Promise<T>): Promise<T> {
  return lived.run(new Date(instant), run);
}

/** The instant of the innermost `atInstant` around the caller; null in the present. */
export function livedInstant(): Date | null {
  const instant = lived.getStore();
  return instant === undefined ? null : new Date(instant);
}
