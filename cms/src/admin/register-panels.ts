import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { NextStepsPanel } from './casework/next-steps-panel';
import { AnswerChosen, ExportChosen } from './chosen/chosen-actions';
import { ShiftPanel } from './volunteering/shift-panel';

/** Adds the office's panels beside entries and its actions on chosen rows. Call it in bootstrap. */
export function registerPanels(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as {
    apis: Pick<ContentManagerPlugin, 'addEditViewSidePanel' | 'addBulkAction'>;
  };
  // Before Strapi's own: beside a case nothing matters more.
  apis.addEditViewSidePanel((panels) => [NextStepsPanel, ShiftPanel, ...panels]);
  apis.addBulkAction([AnswerChosen, ExportChosen]);
}
