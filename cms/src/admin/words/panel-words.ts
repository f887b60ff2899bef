import { panelMessages } from '../../content-manager/panel-texts';
import { WIDGET_TITLES } from '../homepage/widget-titles';
import { CONTENT_MANAGER_AZ } from './content-manager-az';
import { MEDIA_WORDS } from './media-words';
import { STRAPI_AZ } from './strapi-az';
import { STRAPI_RU } from './strapi-ru';

/** The panel's words by language: our own types', and Strapi's where it has none or poor ones. */
export const PANEL_WORDS: Record<'az' | 'en' | 'ru', Record<string, string>> = {
  az: {
    ...STRAPI_AZ,
    ...CONTENT_MANAGER_AZ,
    ...MEDIA_WORDS.az,
    ...WIDGET_TITLES.az,
    ...panelMessages('az'),
  },
  en: {
    'Auth.form.welcome.subtitle': 'Log in to your account',
    'Auth.form.welcome.title': 'Welcome',
    'app.components.LeftMenu.navbrand.title': 'Student Service Office',
    'app.components.ToggleCheckbox.off-label': 'No',
    'app.components.ToggleCheckbox.on-label': 'Yes',
    'components.Input.error.validation.regex':
      'Small Latin letters, digits and hyphens only: “green-city”. A number’s start: “GNC”.',
    ...WIDGET_TITLES.en,
    ...panelMessages('en'),
  },
  ru: {
    'app.components.LeftMenu.navbrand.title': 'Офис студенческих услуг',
    ...STRAPI_RU,
    ...MEDIA_WORDS.ru,
    ...WIDGET_TITLES.ru,
    ...panelMessages('ru'),
  },
};
