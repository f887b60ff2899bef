import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Adds the choice of the panel's language to its menu. Call it in the admin app's bootstrap. */
export function registerLanguage(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'panel-language',
    icon: Earth,
    intlLabel: { id: 'office.language', defaultMessage: 'Dil · Language · Язык' },
    permissions: [],
    Component: () => import('./language-page'),
  });
}
