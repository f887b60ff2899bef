import type { Context, Next } from 'koa';

import { env } from '../env';

const QUIET_PATHS = ['/healthz', '/readyz', '/admin'];

/**
 * Koa middleware: one JSON line on standard output for each request but health checks and the
 * admin panel's files. It names the route's pattern, never the address itself, which may carry
 * a token.
 */
export default function createRequestLog() {
  const isOn = ['info', 'http', 'debug'].includes(env.LOG_LEVEL);
  return async (ctx: Context, next: Next): Promise<void> => {
    const started = performance.now();
    await next();
    if (!isOn || (ctx.status < 500 && isQuiet(ctx.path))) return;
    const line = {
      at: new Date().toISOString(),
      level: ctx.status >= 500 ? 'error' : 'info',
      event: 'request',
      requestId: ctx.state['requestId'] as unknown,
      method: ctx.method,
      route: routePattern(ctx),
      status: ctx.status,
      ms: Math.round(performance.now() - started),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
}

function isQuiet(path: string): boolean {
  return QUIET_PATHS.some((quiet) => path === quiet || path.startsWith(`${quiet}/`));
}

function routePattern(ctx: Context): string {
  const matched: unknown = ctx['_matchedRoute'];
  return typeof matched === 'string' ? matched : '(none)';
}
