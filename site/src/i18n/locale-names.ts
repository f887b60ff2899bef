import type { Locale } from '@office/search';

/** What speakers of a language call it. */
export const LOCALE_NAMES: Record<Locale, string> = {
  az: 'Azərbaycanca',
  en: 'English',
  ru: 'Русский',
};
