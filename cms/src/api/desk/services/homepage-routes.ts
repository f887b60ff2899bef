import type { Core } from '@strapi/strapi';

import { registerAdminRoutes } from '../../../lib/admin-routes';
import { describeDeadlines } from './describe-deadlines';
import { describeMachinery } from './describe-machinery';
import { describeUntranslated } from './describe-untranslated';
import { describeWaiting } from './describe-waiting';

/**
 * Registers what the widgets of the panel's homepage ask for: one route each, so that one that
 * fails leaves the others alone.
 */
export function registerHomepageRoutes(strapi: Core.Strapi): void {
  const route = (path: string, describe: () => Promise<unknown>) => ({
    method: 'GET' as const,
    path,
    async handler(ctx: { body: unknown }) {
      ctx.body = await describe();
    },
  });
  registerAdminRoutes(strapi, '/desk', [
    route('/waiting', describeWaiting),
    route('/deadlines', describeDeadlines),
    route('/untranslated', describeUntranslated),
    route('/machinery', describeMachinery),
  ]);
}
