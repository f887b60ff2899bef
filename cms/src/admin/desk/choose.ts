import { shownLanguage } from '../views/panel-language';

/** One text in each language of the panel. */
export interface Texts {
  az: string;
  en: string;
  ru: string;
}

/** The text, or the set of words, in the language the panel is shown in. */
export function choose<T>(byLanguage: { az: T; en: T; ru: T }): T {
  return byLanguage[shownLanguage()];
}
