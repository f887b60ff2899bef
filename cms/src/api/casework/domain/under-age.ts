import { bakuYear } from './working-days';

/**
 * Below this age a guardian must consent. The office's owner must confirm it with a lawyer:
 * it is an assumption, not a reading of the law.
 */
const AGE_OF_OWN_CONSENT = 16;

/**
 * Whether someone born in `birthYear` may still be below the age of own consent at `now`.
 * Only the year is known, so the younger of the two possible ages counts. Without a year nobody
 * is asked for a guardian.
 */
export function isUnderAge(birthYear: number | null, now: Date): boolean {
  if (birthYear === null) return false;
  return bakuYear(now) - birthYear - 1 < AGE_OF_OWN_CONSENT;
}
