import type { Core } from '@strapi/strapi';

import { MEMBER_ACTIONS } from './member-actions';

interface Role {
  id: number;
}

interface Permission {
  id: number;
  action: string;
}

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Leaves the Public role with nothing and gives the Authenticated role exactly MEMBER_ACTIONS.
 * Rows that are right already stay as they are.
 */
export async function grantContentApi(strapi: Core.Strapi): Promise<void> {
  await setActions(strapi, 'public', []);
  await setActions(strapi, 'authenticated', MEMBER_ACTIONS);
}

async function setActions(
  strapi: Core.Strapi,
  type: 'public' | 'authenticated',
  wanted: readonly string[],
): Promise<void> {
  const role = (await strapi.db.query(ROLE).findOne({ where: { type } })) as Role | null;
  if (!role) throw new Error(`The "${type}" role of users-permissions is missing.`);
  const permissions = strapi.db.query(PERMISSION);
  const found = (await permissions.findMany({ where: { role: role.id } })) as Permission[];
  const extra = found.filter(({ action }) => !wanted.includes(action));
  if (extra.length > 0) {
    await permissions.deleteMany({ where: { id: { $in: extra.map(({ id }) => id) } } });
  }
  for (const action of wanted) {
    if (found.some((permission) => permission.action === action)) continue;
    await permissions.create({ data: { action, role: role.id } });
  }
}
