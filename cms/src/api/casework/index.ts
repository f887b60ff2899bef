import type { Core } from '@strapi/strapi';

import { registerDeskRoutes } from './services/desk-routes';
import { guardGenericEdits } from './services/guard-generic-edits';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardGenericEdits(strapi);
    registerDeskRoutes(strapi);
  },
};
