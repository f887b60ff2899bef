import { claimTry, forgetAttempts } from '../../../rate-limits/attempt-counters';
import { SLOW_DOWN } from '../../../rate-limits/limits';
import { tooMany } from '../../../rate-limits/limit-request';

/** A try at the password of an address. */
export interface PasswordTry {
  /** Whether every try without waiting is used up by this one, should it be wrong. */
  isLastFree: boolean;
}

/**
 * Takes one try at the password of an address, known or not. Throws `request.too-many` (429) with
 * `retryAfterSeconds` while one has to wait, without looking at the password.
 */
export async function takePasswordTry(email: string): Promise<PasswordTry> {
  const permit = await claimTry(nameOf(email));
  if (!permit.allowed) throw tooMany(permit.waitMs);
  return { isLastFree: permit.attempts === SLOW_DOWN.freeTries };
}

/** Forgets the tries: whoever made the last one knows the password. */
export async function forgetPasswordTries(email: string): Promise<void> {
  await forgetAttempts(nameOf(email));
}

const nameOf = (email: string) => `password:${email}`;
