import type { Core } from '@strapi/strapi';

import { registerDocumentPipeline } from './document-pipeline/register-document-pipeline';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerDocumentPipeline(strapi);
  },

  bootstrap() {},
};
