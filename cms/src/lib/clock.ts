import { env } from '../env';

// Tests run a source file and its compiled copy in one process; both must see the same clock.
const FIXED = Symbol.for('office.clock');
const store = globalThis as { [FIXED]?: Date | null };

/** The instant the office believes it to be: real time unless a test or OFFICE_CLOCK fixed it. */
export function now(): Date {
  const fixed = store[FIXED];
  if (fixed) return new Date(fixed);
  return env.OFFICE_CLOCK === undefined ? new Date() : new Date(env.OFFICE_CLOCK);
}

/** Holds `now()` at `instant` until called with null. Only for tests. */
export function setClockForTests(instant: Date | null): void {
  store[FIXED] = instant;
}
