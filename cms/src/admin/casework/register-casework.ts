import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { NextStepsPanel } from './next-steps-panel';

/** Adds the panel "What happens next" to applications. Call it in the admin app's bootstrap. */
export function registerCasework(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as {
    apis: Pick<ContentManagerPlugin, 'addEditViewSidePanel'>;
  };
  apis.addEditViewSidePanel([NextStepsPanel]);
}
