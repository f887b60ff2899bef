import type { Core } from '@strapi/strapi';
import { LOCALES, SOURCE_LOCALE, type Locale } from '@office/search';

const NAMES: Record<Locale, string> = {
  az: 'Azərbaycan (az)',
  en: 'English (en)',
  ru: 'Русский (ru)',
};

interface LocaleService {
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
}

/** Makes the site's languages the content's, with Azerbaijani as the default. */
export async function keepLocales(strapi: Core.Strapi): Promise<void> {
  const rows = strapi.db.query('plugin::i18n.locale');
  for (const code of LOCALES) {
    const isKnown = (await rows.count({ where: { code } })) > 0;
    if (!isKnown) await rows.create({ data: { code, name: NAMES[code] } });
  }
  const locales = strapi.plugin('i18n').service<LocaleService>('locales');
  if ((await locales.getDefaultLocale()) !== SOURCE_LOCALE) {
    await locales.setDefaultLocale({ code: SOURCE_LOCALE });
  }
}
