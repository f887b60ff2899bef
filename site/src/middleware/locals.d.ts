declare namespace App {
  interface Locals {
    /** The visitor's session; reading it makes no cookie. */
    session: import('../lib/session/session.ts').Session;
    limiter: import('../lib/rate-limit/rate-limiter.ts').RateLimiter;
  }
}
