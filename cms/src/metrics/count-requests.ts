import type { Context, Next } from 'koa';

import { requestDuration } from './metrics';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Koa middleware outside of all others: counts each request by its route's pattern. */
export default function createRequestCount() {
  return async (ctx: Context, next: Next): Promise<void> => {
    const startedAt = performance.now();
    try {
      await next();
    } finally {
      const labels = {
        route: routeOf(ctx),
        method: METHODS.includes(ctx.method) ? ctx.method : 'other',
        status: `${Math.floor(ctx.status / 100)}xx`,
      };
      requestDuration.observe(labels, (performance.now() - startedAt) / 1000);
    }
  };
}

/** What answers addresses nobody else does has a pattern, too, but not one of an address. */
function routeOf(ctx: Context): string {
  const matched: unknown = ctx['_matchedRoute'];
  return typeof matched === 'string' && matched.startsWith('/') ? matched : '(none)';
}
