import { STATUS_CODES } from 'node:http';

import type { Context, Next } from 'koa';

import { ERROR_CODES, FALLBACK_CODES, isErrorCode } from './errors';

interface ErrorBody {
  error: { status: number; details?: Record<string, unknown> };
}

const RETRY_AFTER_SECONDS = 5;

/**
 * Koa middleware outside Strapi's error middleware, which knows only a few statuses: gives each
 * error answer under /api the status of its code, or the code of its status where it has none, and a
 * body to a refusal that comes without one. Every 503 says when to come back, and so does
 * whatever says it in its details.
 */
export default function createErrorAnswers() {
  return async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.path.startsWith('/api/') || ctx.path === '/api') answerOfficeStatus(ctx);
    if (ctx.status === 503 && !ctx.response.get('Retry-After')) {
      ctx.set('Retry-After', String(RETRY_AFTER_SECONDS));
    }
  };
}

function answerOfficeStatus(ctx: Context): void {
  if (ctx.status >= 400 && !ctx.body) answerBareStatus(ctx);
  if (!isErrorBody(ctx.body)) return;
  const { error } = ctx.body;
  const code = error.details?.['code'];
  if (isErrorCode(code)) {
    error.status = ERROR_CODES[code];
    ctx.status = error.status;
    const wait = error.details?.['retryAfterSeconds'];
    if (typeof wait === 'number') ctx.set('Retry-After', String(wait));
    return;
  }
  const fallback = FALLBACK_CODES[ctx.status];
  if (fallback !== undefined) error.details = { ...error.details, code: fallback };
}

/** The router refuses a method by a status alone, and calls one it has never heard of a 501. */
function answerBareStatus(ctx: Context): void {
  const status = ctx.status === 501 ? 405 : ctx.status;
  const message = STATUS_CODES[status] ?? 'Refused';
  ctx.body = { data: null, error: { status, name: 'HttpError', message, details: {} } };
  ctx.status = status;
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  return typeof body.error === 'object' && body.error !== null && 'status' in body.error;
}
