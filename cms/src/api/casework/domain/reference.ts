import { bakuYear } from './working-days';

/** Key of the number sequence a reference given at `now` is taken from, such as `GNC-2026`. */
export function sequenceKey(prefix: string, now: Date): string {
  return `${prefix}-${bakuYear(now)}`;
}

/** The reference people write down: `GNC-2026` and 123 give `GNC-2026-000123`. */
export function formatReference(sequence: string, number: number): string {
  return `${sequence}-${String(number).padStart(6, '0')}`;
}
