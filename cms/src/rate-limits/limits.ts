const MINUTE_MS = 60_000;

/** How often something may be tried within a window; the window starts with its first try. */
export interface RateLimit {
  times: number;
  windowMs: number;
}

interface RequestLimits {
  /** Generous: a whole class may stand behind one network address. */
  perNetwork: RateLimit;
  /** By the email address the request names, whether or not it has an account; null for none. */
  perAccount: RateLimit | null;
}

/** Requests anybody may send without having signed in. */
export const REQUEST_LIMITS = {
  /** For each account, see SLOW_DOWN. */
  'sign-in': limits(60, null, 10),
  'sign-up': limits(30, 10, 60),
  'request-reset': limits(30, 10, 60),
  'request-code': limits(30, 10, 60),
  subscribe: limits(30, 10, 60),
} as const satisfies Record<string, RequestLimits>;

export type LimitedRequest = keyof typeof REQUEST_LIMITS;

/**
 * What bad passwords for one account lead to: after `freeTries` each further try has to wait, the
 * last wait again and again, but never for good. A day without tries forgets them.
 */
export const SLOW_DOWN = {
  freeTries: 10,
  waitsMs: [30_000, MINUTE_MS, 2 * MINUTE_MS, 4 * MINUTE_MS, 8 * MINUTE_MS, 15 * MINUTE_MS],
  forgottenAfterMs: 24 * 60 * MINUTE_MS,
} as const;

function limits(network: number, account: number | null, minutes: number): RequestLimits {
  const windowMs = minutes * MINUTE_MS;
  return {
    perNetwork: { times: network, windowMs },
    perAccount: account === null ? null : { times: account, windowMs },
  };
}
