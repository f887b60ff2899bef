import type { StrapiApp } from '@strapi/strapi/admin';

import { registerCasework } from './casework/register-casework';
import { registerViews } from './views/register-views';
import { teachAzerbaijaniDates } from './words/azerbaijani-time';
import { PANEL_WORDS } from './words/panel-words';
import { registerLanguage } from './words/register-language';

export default {
  config: {
    locales: ['az', 'ru'],
    translations: PANEL_WORDS,
    notifications: { releases: false },
    tutorials: false,
  },

  bootstrap(app: StrapiApp) {
    teachAzerbaijaniDates();
    registerCasework(app);
    registerViews(app);
    registerLanguage(app);
  },
};
