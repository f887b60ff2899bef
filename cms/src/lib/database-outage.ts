import { setTimeout as pause } from 'node:timers/promises';

import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

import { type ErrorCode, OfficeError } from './errors';

const PATIENCE_MS = 2_000;

/** What Strapi answers when it took a failed look-up for an answer. */
const DOUBTFUL_STATUSES: readonly number[] = [400, 401];
/** Codes of PostgreSQL, Node and SQLite; each stands for those that begin with it too. */
const AWAY_CODES = [
  ...['08', '53', '57P', '55000', 'SQLITE_BUSY'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
];
/** What pg says without a code when a connection ends under a query. */
const AWAY_MESSAGE =
  /Connection terminated|Connection ended unexpectedly|connection error and is not queryable/;

/**
 * Koa middleware inside Strapi's error middleware: answers 503 with the code
 * `server.unavailable` when a request failed because the database was away or had no connection
 * free. Strapi takes a member whose account it cannot read for nobody (401) and an editor's entry
 * it cannot look up for an invalid one (400): while the database is away these are not true and
 * become the same 503, or the site would sign people out.
 */
export default function createDatabaseOutage() {
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!isAway(error) && !(isDoubtful(error) && (await isSilent()))) throw error;
      const message = error instanceof Error ? error.message : String(error);
      strapi.log.error(JSON.stringify({ event: 'database.away', message }));
      answerUnavailable(ctx);
      return;
    }
    if (DOUBTFUL_STATUSES.includes(ctx.status) && (await isSilent())) answerUnavailable(ctx);
  };
}

/** Whether an error says that the database cannot be reached or is too busy to answer. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'KnexTimeoutError' || AWAY_MESSAGE.test(error.message)) return true;
  const code = 'code' in error ? String(error.code) : '';
  return AWAY_CODES.some((start) => code.startsWith(start));
}

function isDoubtful(error: unknown): boolean {
  return error instanceof errors.ApplicationError && !(error instanceof OfficeError);
}

async function isSilent(): Promise<boolean> {
  const asked = Promise.resolve(strapi.db.connection.raw('select 1')).then(
    () => false,
    () => true,
  );
  return Promise.race([asked, pause(PATIENCE_MS, true, { ref: false })]);
}

function answerUnavailable(ctx: Context): void {
  const code: ErrorCode = 'server.unavailable';
  ctx.status = 503;
  ctx.body = {
    data: null,
    error: {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'The office is overrun or cannot reach its records. Try again soon.',
      details: { code },
    },
  };
}
