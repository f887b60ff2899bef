import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

import { currentActor } from '../document-pipeline/current-actor';
import { countOwnDocuments } from './count-own-documents';
import { areHidden, canUnpublishType, unpublishMany } from './panel-documents';

type Middleware = (ctx: Context, next: Next) => Promise<void>;

const ofPath: Middleware = refuseHidden((ctx) => paramsOf(ctx)['id']);
const ofQuery: Middleware = refuseHidden(
  (ctx) => (ctx.query as Record<string, unknown>)['documentIds'],
);
const ofBody: Middleware = refuseHidden(
  (ctx) => (ctx.request.body as { documentIds?: unknown } | undefined)?.documentIds,
);

/**
 * Handlers of the content manager that answer before, or without, asking the conditions of the
 * admin's role, and what is put in front of them.
 */
export const GUARDED_HANDLERS: Readonly<Record<string, Middleware>> = {
  // Both answer for a translation that is missing without looking at those there are.
  'collection-types.findOne': ofPath,
  'collection-types.countDraftRelations': ofPath,
  'collection-types.countManyEntriesDraftRelations': ofQuery,
  'collection-types.bulkFindForValidation': ofBody,
  'homepage.getCountDocuments': countOwn,
  'collection-types.bulkUnpublish': unpublishOwn,
};

/** Refuses with 403 a request about a document the admin may not read. */
function refuseHidden(idsOf: (ctx: Context) => unknown): Middleware {
  return async (ctx, next) => {
    const ids = [idsOf(ctx)].flat().filter((id) => typeof id === 'string');
    const { model = '' } = paramsOf(ctx);
    if (ids.length > 0 && (await areHidden(abilityOf(ctx), model, ids))) {
      throw new errors.PolicyError('This belongs to another region.', {
        code: 'region.forbidden',
      });
    }
    await next();
  };
}

/**
 * Strapi asks the condition of rows it has read without their regions here, and so refuses a region
 * editor's own entries too.
 */
async function unpublishOwn(ctx: Context, next: Next): Promise<void> {
  const { documentIds, locale } = (ctx.request.body ?? {}) as Record<string, unknown>;
  const { model = '' } = paramsOf(ctx);
  const isLimited = currentActor().ownRegionKeys !== null;
  const isPlain = isListOfTexts(documentIds) && ['string', 'undefined'].includes(typeof locale);
  if (!isLimited || !isPlain || !canUnpublishType(abilityOf(ctx), model)) {
    await next();
    return;
  }
  await refuseHidden(() => documentIds)(ctx, async () => {
    ctx.body = { count: await unpublishMany(model, documentIds, locale) };
  });
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string');
}

/** Strapi counts all there is; a region editor is told of the own region. */
async function countOwn(ctx: Context, next: Next): Promise<void> {
  if (currentActor().ownRegionKeys === null) {
    await next();
    return;
  }
  ctx.body = { data: await countOwnDocuments(abilityOf(ctx)) };
}

function abilityOf(ctx: Context): unknown {
  return (ctx.state as { userAbility?: unknown }).userAbility;
}

function paramsOf(ctx: Context): Record<string, string> {
  return (ctx as { params?: Record<string, string> }).params ?? {};
}
