import type { Core } from '@strapi/strapi';
import { LOCALES } from '@office/search';

import {
  COMMON_ACTIONS,
  HEAD_EDITOR_RIGHTS,
  REGION_EDITOR_RIGHTS,
  type Right,
} from './editor-rights';
import { REGION_EDITOR_PREFIX } from './region-conditions';

interface AdminRole {
  id: number;
  code: string;
}

interface PermissionRow {
  action: string;
  subject: string | null;
  properties: Record<string, readonly string[]>;
  conditions: string[];
}

interface RoleService {
  create(role: { name: string; code: string; description: string }): Promise<AdminRole>;
  assignPermissions(roleId: number, permissions: PermissionRow[]): Promise<unknown>;
}

interface ContentTypeService {
  getNestedFields(model: unknown, options: { components: unknown }): string[];
}

/** Regions that always have an editor's role, before they are in the database too. */
const FIRST_REGION_KEYS = ['baku', 'sumgait', 'ganja'];
const STOCK_ROLE_CODES = ['strapi-editor', 'strapi-author'];

/**
 * Makes the head editor's role and one for each region's editor, with exactly the rights of the
 * tables, and removes Strapi's own Editor and Author while nobody has them.
 */
export async function keepEditorRoles(strapi: Core.Strapi): Promise<void> {
  await removeStockRoles(strapi);
  await keepRole(strapi, HEAD_EDITOR_RIGHTS, {
    code: 'head-editor',
    name: 'Head editor',
    description: 'Content, cases, taxonomies and digests of all regions.',
  });
  for (const key of await regionKeys(strapi)) {
    await keepRole(strapi, REGION_EDITOR_RIGHTS, {
      code: REGION_EDITOR_PREFIX + key,
      name: `Region editor: ${key}`,
      description: `Content and cases of the region "${key}".`,
    });
  }
}

async function regionKeys(strapi: Core.Strapi): Promise<string[]> {
  const rows = (await strapi.db.query('api::taxonomy.region').findMany({ select: ['key'] })) as {
    key: string;
  }[];
  return [...new Set([...FIRST_REGION_KEYS, ...rows.map(({ key }) => key)])];
}

async function keepRole(
  strapi: Core.Strapi,
  rights: readonly Right[],
  role: { code: string; name: string; description: string },
): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const found = (await strapi.db
    .query('admin::role')
    .findOne({ where: { code: role.code } })) as AdminRole | null;
  const { id } = found ?? (await roles.create(role));
  await roles.assignPermissions(id, [
    ...rights.flatMap((right) => permissionsOf(strapi, right)),
    ...COMMON_ACTIONS.map((action) => ({
      action,
      subject: null,
      properties: {},
      conditions: [],
    })),
  ]);
}

function permissionsOf(strapi: Core.Strapi, right: Right): PermissionRow[] {
  const fields = right.fields ?? allFields(strapi, right.subject);
  const locales = isLocalised(strapi, right.subject) ? { locales: LOCALES } : {};
  return right.actions.map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: right.subject,
    properties: action === 'delete' || action === 'publish' ? locales : { fields, ...locales },
    conditions: right.condition === undefined || action === 'create' ? [] : [right.condition],
  }));
}

function allFields(strapi: Core.Strapi, uid: string): string[] {
  const types = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const model: unknown = Reflect.get(strapi.contentTypes, uid);
  return types.getNestedFields(model, { components: strapi.components });
}

function isLocalised(strapi: Core.Strapi, uid: string): boolean {
  const model = Reflect.get(strapi.contentTypes, uid) as {
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  return model.pluginOptions?.i18n?.localized === true;
}

async function removeStockRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.db.query('admin::role');
  const found = (await roles.findMany({
    where: { code: { $in: STOCK_ROLE_CODES } },
    populate: { users: { select: ['id'] }, permissions: { select: ['id'] } },
  })) as { id: number; users: unknown[]; permissions: { id: number }[] }[];
  for (const { id, users, permissions } of found) {
    if (users.length > 0) continue;
    const ids = permissions.map((permission) => permission.id);
    await strapi.db.query('admin::permission').deleteMany({ where: { id: { $in: ids } } });
    await roles.delete({ where: { id } });
  }
}
