import { LOCALES, type Locale } from '@office/search';

import { AZ } from './texts/az';
import { EN, type EditorTextKey, type EditorTexts } from './texts/en';
import { RU } from './texts/ru';

export type { EditorTextKey } from './texts/en';

const TEXTS: Readonly<Record<Locale, EditorTexts>> = { az: AZ, en: EN, ru: RU };

/** Says a sentence to an editor; `values` fill its braces. */
export function sayToEditor(
  language: Locale,
  key: EditorTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`);
}

/**
 * The language of the editor whose request is being served, as far as the account says; the panel
 * speaks English to those who chose none.
 */
export function currentEditorLanguage(): Locale {
  const state = strapi.requestContext.get()?.state as
    { user?: { preferedLanguage?: string | null } } | undefined;
  return LOCALES.find((known) => known === state?.user?.preferedLanguage) ?? 'en';
}
