import type { Context, Next } from 'koa';

import { officeError } from './errors';

/** Codes of PostgreSQL and Node; each stands for those that begin with it too. */
const CODES = ['08', '53', '57P', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE'];
/** Faults of the driver and of knex's pool, which carry no code. */
const MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|Knex: Timeout acquiring a connection)/;

/**
 * Koa middleware inside Strapi's error middleware, which knows no 503: what fails because the
 * database cannot be reached, or has no connection left, is answered with it.
 */
export default function createFaultAnswers() {
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!isAway(error)) throw error;
      strapi.log.error(JSON.stringify({ event: 'database.away', message: error.message }));
      answerUnavailable(ctx);
    }
  };
}

function isAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return CODES.some((start) => code.startsWith(start)) || MESSAGES.test(error.message);
}

function answerUnavailable(ctx: Context): void {
  const { name, message, details, status } = officeError(
    'server.unavailable',
    'The office is overrun or cannot reach its records. Try again soon.',
  );
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details } };
}
