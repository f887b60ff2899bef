import type { StrapiApp } from '@strapi/strapi/admin';

import { registerCasework } from './casework/register-casework';
import { TYPE_NAMES_RU } from './words/type-names';

export default {
  config: {
    locales: ['ru'],
    translations: {
      en: { 'app.components.LeftMenu.navbrand.title': 'Student Service Office' },
      ru: {
        'app.components.LeftMenu.navbrand.title': 'Офис студенческих услуг',
        ...TYPE_NAMES_RU,
      },
    },
    notifications: { releases: false },
    tutorials: false,
  },

  bootstrap(app: StrapiApp) {
    registerCasework(app);
  },
};
