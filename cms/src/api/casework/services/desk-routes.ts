import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { currentActor } from '../../../document-pipeline/current-actor';
import { OfficeError } from '../../../lib/errors';
import { parseInput } from '../../../lib/parse-input';
import { handlerActionSchema, messageSchema } from '../inputs/casework-inputs';
import { describeNextSteps, findCase, moveFromDesk } from './case-desk';
import { writeMessage } from './messages';

/**
 * Registers the admin panel's routes of casework. Strapi makes every route file of an API a
 * content-API one, so routes behind the admin's sign-in have to be registered by hand.
 */
export function registerDeskRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: Handler) => ({
    method,
    path: `/applications/:documentId/${path}`,
    handler,
    config: {
      policies: ['admin::isAuthenticatedAdmin'],
      middlewares: [answerOfficeErrors],
    },
    info: { type: 'admin' as const },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/casework',
    routes: [
      route('GET', 'next-steps', readNextSteps),
      route('POST', 'transitions', moveCase),
      route('POST', 'messages', writeToApplicant),
    ],
  });
}

type Handler = (ctx: Context) => Promise<void>;

async function readNextSteps(ctx: Context): Promise<void> {
  ctx.body = await describeNextSteps(await findCase(documentIdOf(ctx)));
}

async function moveCase(ctx: Context): Promise<void> {
  const row = await findCase(documentIdOf(ctx));
  const move = parseInput(handlerActionSchema, ctx.request.body);
  ctx.body = await describeNextSteps(await moveFromDesk(row, move));
}

async function writeToApplicant(ctx: Context): Promise<void> {
  const row = await findCase(documentIdOf(ctx));
  const { message } = await writeMessage({
    ...parseInput(messageSchema, ctx.request.body),
    applicationDocumentId: row.documentId,
    authorKind: 'editor',
    authorId: currentActor().id ?? '',
  });
  ctx.status = 201;
  ctx.body = message;
}

function documentIdOf(ctx: Context): string {
  return (ctx as { params?: { documentId?: string } }).params?.documentId ?? '';
}

/** Outside of /api nobody else gives an office error its own status. */
async function answerOfficeErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    const { status, name, message, details } = error;
    ctx.status = status;
    ctx.body = { data: null, error: { status, name, message, details } };
  }
}
