import type { Locale } from '@office/search';

const LANGUAGES: readonly Locale[] = ['en', 'ru', 'az'];

/** The part of the panel's store that says in which language the panel is shown. */
export interface PanelStore {
  getState(): { admin_app: { language: { locale: string } } };
}

/** The language the panel is shown in; English where it is one we do not speak. */
export function panelLanguage(store: PanelStore): Locale {
  return spoken(store.getState().admin_app.language.locale);
}

/** The same for components, which are drawn anew when it changes: the panel says it of its page. */
export function shownLanguage(): Locale {
  return spoken(document.documentElement.lang);
}

function spoken(locale: string): Locale {
  return LANGUAGES.find((known) => known === locale) ?? 'en';
}
