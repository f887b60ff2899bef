import type { Core } from '@strapi/strapi';

import { env } from '../env';
import { SITE_ACTIONS } from './site-actions';

interface Token {
  id: number;
  name: string;
  accessKey: string;
  permissions: { id: number; action: string }[];
}

interface TokenService {
  hash(token: string): string;
}

const TOKEN = 'admin::api-token';
const PERMISSION = 'admin::api-token-permission';
export const SITE_TOKEN_NAME = 'Site';
export const DEFAULT_TOKEN_NAMES = ['Read Only', 'Full Access'];

/**
 * Stores the hash of CMS_SITE_TOKEN as the one API token of the content API, with exactly
 * SITE_ACTIONS, and removes the tokens Strapi makes by itself on an empty database.
 */
export async function keepSiteToken(strapi: Core.Strapi): Promise<void> {
  await removeDefaultTokens(strapi);
  const tokens = strapi.db.query(TOKEN);
  const accessKey = (
    strapi.service('admin::api-token-content-api') as unknown as TokenService
  ).hash(env.CMS_SITE_TOKEN);
  const found = (await tokens.findOne({
    where: { name: SITE_TOKEN_NAME },
    populate: { permissions: true },
  })) as Token | null;
  if (found) {
    if (found.accessKey !== accessKey) {
      await tokens.update({ where: { id: found.id }, data: { accessKey } });
    }
    await setActions(strapi, found);
    return;
  }
  const created = (await tokens.create({
    data: {
      name: SITE_TOKEN_NAME,
      description: 'The site. Set by CMS_SITE_TOKEN; changes made here are undone at start.',
      kind: 'content-api',
      type: 'custom',
      accessKey,
      lifespan: null,
    },
  })) as Omit<Token, 'permissions'>;
  await setActions(strapi, { ...created, permissions: [] });
}

async function setActions(strapi: Core.Strapi, token: Token): Promise<void> {
  const permissions = strapi.db.query(PERMISSION);
  const extra = token.permissions.filter(({ action }) => !SITE_ACTIONS.includes(action));
  for (const { id } of extra) await permissions.delete({ where: { id } });
  for (const action of SITE_ACTIONS) {
    if (token.permissions.some((permission) => permission.action === action)) continue;
    await permissions.create({ data: { action, token: token.id } });
  }
}

async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  const tokens = strapi.db.query(TOKEN);
  const found = (await tokens.findMany({
    where: { name: { $in: DEFAULT_TOKEN_NAMES } },
  })) as Token[];
  for (const { id } of found) await tokens.delete({ where: { id } });
}
