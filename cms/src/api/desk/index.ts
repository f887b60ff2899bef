import type { Core } from '@strapi/strapi';

import { registerHomepageRoutes } from './services/homepage-routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerHomepageRoutes(strapi);
  },
};
