import type { Core, Modules } from '@strapi/strapi';

import { inTransaction } from '../lib/in-transaction';
import { runWrite } from './run-write';
import { subscribeToUnseenChanges } from './unseen-changes';
import { takeOverUnlocalisedSync } from './unlocalised-sync';
import { writeOf, type WriteResult } from './write';

type Middleware = Modules.Documents.Middleware.Middleware;

/**
 * Puts every write of our own types into one transaction with the region guard, the rules of
 * translations and publication, the audit row and the outbox rows. Call it in register(), before
 * anything else registers a document middleware: the first one is the outermost, so that what
 * others write (i18n's copies) is rolled back with the rest.
 */
export function registerDocumentPipeline(strapi: Core.Strapi): void {
  const middleware: Middleware = async (context, next) => {
    const write = writeOf(context);
    if (write === null) return next();
    return inTransaction(async () => {
      const result = await runWrite(write, async () => (await next()) as WriteResult | null);
      return result as Awaited<ReturnType<typeof next>>;
    });
  };
  strapi.documents.use(middleware);
  takeOverUnlocalisedSync(strapi);
  subscribeToUnseenChanges(strapi);
}
