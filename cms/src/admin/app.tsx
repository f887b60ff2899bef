import type { StrapiApp } from '@strapi/strapi/admin';

import { registerHomepage } from './homepage/register-homepage';
import { registerLists } from './lists/register-lists';
import { registerPanels } from './register-panels';
import { registerViews } from './views/register-views';
import { silenceAnnouncements } from './views/silence-announcements';
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

  register(app: StrapiApp) {
    registerHomepage(app);
  },

  bootstrap(app: StrapiApp) {
    silenceAnnouncements();
    teachAzerbaijaniDates();
    registerLists(app);
    registerPanels(app);
    registerViews(app);
    registerLanguage(app);
  },
};
