import type { Core } from '@strapi/strapi';

import { inTransaction } from '../lib/in-transaction';
import { keepEditorRoles } from './editor-roles';
import { grantContentApi } from './grant-content-api';
import { keepLocales } from './locales';
import { keepSiteToken } from './site-token';

/**
 * Brings languages, roles, rights and the site's token in line with the tables of this folder.
 * A second call changes no row.
 */
export async function applyPermissions(strapi: Core.Strapi): Promise<void> {
  await inTransaction(async () => {
    await keepLocales(strapi);
    await grantContentApi(strapi);
    await keepSiteToken(strapi);
    await keepEditorRoles(strapi);
  });
}
