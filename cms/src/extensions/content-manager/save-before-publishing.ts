import type { Context } from 'koa';

import { isEditorialUid } from '../../document-pipeline/described-types';
import { rowsOf } from '../../document-pipeline/rows';
import { inTransaction } from '../../lib/in-transaction';

type Handler = (ctx: Context) => Promise<unknown>;

interface ContentManager {
  controllers: Record<string, object> & {
    'collection-types': { publish: Handler; update: Handler };
  };
}

/**
 * The plugin, whose publication of a translation that is not saved yet saves it first. Left alone
 * it holds the roles' conditions against a version that is not there, so that a region editor who
 * writes a translation and presses "Publish" reads "Forbidden" (5.54.0, collection-types.js).
 */
export function saveBeforePublishing<P extends ContentManager>(plugin: P): P {
  const types = plugin.controllers['collection-types'];
  const publish: Handler = async (ctx) => {
    if (!(await isUnsavedTranslation(ctx))) return types.publish(ctx);
    return inTransaction(async () => {
      await types.update(ctx);
      return types.publish(ctx);
    });
  };
  const controllers = { ...plugin.controllers, 'collection-types': { ...types, publish } };
  return { ...plugin, controllers };
}

async function isUnsavedTranslation(ctx: Context): Promise<boolean> {
  const { model = '', id } = ctx.params as { model?: string; id?: string };
  // The i18n plugin has moved it here from the query by now.
  const { locale } = (ctx.request.body ?? {}) as { locale?: unknown };
  if (id === undefined || typeof locale !== 'string' || !isEditorialUid(model)) return false;
  const saved = await rowsOf<object>(model).findOne({
    where: { documentId: id, locale, publishedAt: null },
    select: ['id'],
  });
  return saved === null;
}
