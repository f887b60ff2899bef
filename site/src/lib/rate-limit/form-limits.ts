import { createHash } from 'node:crypto';
import type { RateLimit, RateLimiter } from './rate-limiter.ts';

const MINUTE_MS = 60_000;

interface FormLimits {
  perAddress: RateLimit;
  perAccount: RateLimit;
}

/** Generous to a class behind one address, strict to one account. */
export const FORM_LIMITS = {
  'sign-in': limits(30, 8, 10),
  'sign-up': limits(20, 3, 60),
  subscribe: limits(20, 3, 60),
  reset: limits(20, 3, 60),
  deletion: limits(30, 8, 10),
} as const satisfies Record<string, FormLimits>;

export type LimitedForm = keyof typeof FORM_LIMITS;

function limits(perAddress: number, perAccount: number, minutes: number): FormLimits {
  const windowMs = minutes * MINUTE_MS;
  return {
    perAddress: { times: perAddress, windowMs },
    perAccount: { times: perAccount, windowMs },
  };
}

/**
 * Counts one sending of a form by network address and by the account it names.
 * False when either has been used too often: answer 429.
 */
export async function maySend(
  limiter: RateLimiter,
  form: LimitedForm,
  sender: { address: string; account: string },
): Promise<boolean> {
  const { perAddress, perAccount } = FORM_LIMITS[form];
  const byAddress = await limiter.take(`${form}:ip:${sender.address}`, perAddress);
  const byAccount = await limiter.take(accountKey(form, sender.account), perAccount);
  return byAddress && byAccount;
}

/** Forgets the attempts on an account whose owner has got in; the network address keeps its count. */
export function forgetAttempts(
  limiter: RateLimiter,
  form: LimitedForm,
  account: string,
): Promise<void> {
  return limiter.forget(accountKey(form, account));
}

function accountKey(form: LimitedForm, account: string): string {
  const digest = createHash('sha256').update(account.trim().toLowerCase()).digest('hex');
  return `${form}:account:${digest}`;
}
