import type { Context, Next } from 'koa';

import { ERROR_CODES, FALLBACK_CODES, isErrorCode } from './errors';

interface ErrorBody {
  error: { status: number; details?: Record<string, unknown> };
}

const RETRY_AFTER_SECONDS = 5;

/**
 * Koa middleware outside Strapi's error middleware, which knows only a few statuses: gives each
 * error answer under /api the status of its code, or the code of its status where it has none.
 * Every 503 says when to come back.
 */
export default function createErrorAnswers() {
  return async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.path.startsWith('/api/') || ctx.path === '/api') matchCodeAndStatus(ctx);
    if (ctx.status === 503) ctx.set('Retry-After', String(RETRY_AFTER_SECONDS));
  };
}

function matchCodeAndStatus(ctx: Context): void {
  if (!isErrorBody(ctx.body)) return;
  const { error } = ctx.body;
  const code = error.details?.['code'];
  if (isErrorCode(code)) {
    error.status = ERROR_CODES[code];
    ctx.status = error.status;
    return;
  }
  const fallback = FALLBACK_CODES[ctx.status];
  if (fallback !== undefined) error.details = { ...error.details, code: fallback };
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  return typeof body.error === 'object' && body.error !== null && 'status' in body.error;
}
