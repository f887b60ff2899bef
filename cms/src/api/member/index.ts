import type { Core } from '@strapi/strapi';

import { guardAccountDeletion } from './services/guard-account-deletion';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    guardAccountDeletion(strapi);
  },
};
