import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { currentActor } from '../../../document-pipeline/current-actor';
import { rowsOf } from '../../../document-pipeline/rows';
import { pathParameter, registerAdminRoutes } from '../../../lib/admin-routes';
import { officeError } from '../../../lib/errors';
import { fillNames } from '../../casework/domain/form-snapshot';
import { countShiftHolders } from './shift-holders';

/** Registers what the panel beside a shift asks for. */
export function registerShiftRoutes(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, '/volunteering', [
    { method: 'GET', path: '/shifts/:documentId/holders', handler: readHolders },
  ]);
}

async function readHolders(ctx: Context): Promise<void> {
  const documentId = pathParameter(ctx, 'documentId');
  const { startsAt, endsAt, role } = await findOwnShift(documentId);
  ctx.body = {
    startsAt,
    endsAt,
    roleName: role && fillNames({ az: role.nameAz, en: role.nameEn, ru: role.nameRu }),
    holders: await countShiftHolders(documentId),
  };
}

interface StoredShift {
  startsAt: string;
  endsAt: string;
  region: { key: string } | null;
  role: { nameAz: string; nameEn: string | null; nameRu: string | null } | null;
}

/** Shifts of no region are everybody's, as in the list. */
async function findOwnShift(documentId: string): Promise<StoredShift> {
  const shift = await rowsOf<StoredShift>('api::volunteering.shift').findOne({
    where: { documentId },
    select: ['startsAt', 'endsAt'],
    populate: { region: { select: ['key'] }, role: { select: ['nameAz', 'nameEn', 'nameRu'] } },
  });
  if (!shift) throw officeError('resource.missing', 'There is no such shift.');
  const own = currentActor().ownRegionKeys;
  if (own === null || shift.region === null || own.includes(shift.region.key)) return shift;
  throw officeError('region.forbidden', 'This shift belongs to another region.');
}
