import { randomUUID } from 'node:crypto';

import type { Context, Next } from 'koa';

const HEADER = 'x-request-id';
const ACCEPTED = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Koa middleware: takes the caller's X-Request-Id when it is 8 to 64 harmless characters, else
 * makes one; keeps it in `ctx.state.requestId` and answers with it.
 */
export default function createRequestId() {
  return async (ctx: Context, next: Next): Promise<void> => {
    const given = ctx.get(HEADER);
    const requestId = ACCEPTED.test(given) ? given : randomUUID();
    ctx.state['requestId'] = requestId;
    ctx.set(HEADER, requestId);
    await next();
  };
}

/** The id of the request being served, or null outside of one (jobs, bootstrap). */
export function currentRequestId(): string | null {
  const state: unknown = strapi.requestContext.get()?.state;
  if (typeof state !== 'object' || state === null || !('requestId' in state)) return null;
  return typeof state.requestId === 'string' ? state.requestId : null;
}
