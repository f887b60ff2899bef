import type { Core } from '@strapi/strapi';

import { keepShiftTimes } from './services/keep-shift-times';
import { registerShiftRoutes } from './services/shift-routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    keepShiftTimes(strapi);
    registerShiftRoutes(strapi);
  },
};
