import type { Core } from '@strapi/strapi';

import { applyViews } from './content-manager/apply-views';
import { registerDocumentPipeline } from './document-pipeline/register-document-pipeline';
import { applyPermissions } from './permissions/apply-permissions';
import { registerRegionConditions } from './permissions/region-conditions';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    registerDocumentPipeline(strapi);
    await registerRegionConditions(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyPermissions(strapi);
    await applyViews(strapi);
  },
};
