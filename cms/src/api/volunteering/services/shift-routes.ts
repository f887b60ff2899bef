import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { currentActor } from '../../../document-pipeline/current-actor';
import { rowsOf } from '../../../document-pipeline/rows';
import { pathParameter, registerAdminRoutes } from '../../../lib/admin-routes';
import { officeError } from '../../../lib/errors';
import { countShiftHolders } from './shift-holders';

/** Registers what the panel beside a shift asks for. */
export function registerShiftRoutes(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, '/volunteering', [
    { method: 'GET', path: '/shifts/:documentId/holders', handler: readHolders },
  ]);
}

async function readHolders(ctx: Context): Promise<void> {
  const documentId = pathParameter(ctx, 'documentId');
  await refuseForeign(documentId);
  ctx.body = { holders: await countShiftHolders(documentId) };
}

/** Shifts of no region are everybody's, as in the list. */
async function refuseForeign(documentId: string): Promise<void> {
  const shift = await rowsOf<{ region: { key: string } | null }>('api::volunteering.shift').findOne(
    { where: { documentId }, select: ['id'], populate: { region: { select: ['key'] } } },
  );
  if (!shift) throw officeError('resource.missing', 'There is no such shift.');
  const own = currentActor().ownRegionKeys;
  if (own === null || shift.region === null || own.includes(shift.region.key)) return;
  throw officeError('region.forbidden', 'This shift belongs to another region.');
}
