import { SOURCE_LOCALE, type Locale } from '@office/search';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';

/** The language of an entry's words where it is not the page's; undefined where it is. */
export function contentLang(
  entry: Pick<CatalogueEntry, 'fallback' | 'contentLocale'>,
): Locale | undefined {
  return entry.fallback ? entry.contentLocale : undefined;
}

/**
 * The language of a name in `locale` where gaps are filled with the source's words; undefined
 * where it is the page's own.
 */
export function nameLang(
  names: Readonly<Record<Locale, string>>,
  locale: Locale,
): Locale | undefined {
  const isSource = locale !== SOURCE_LOCALE && names[locale] === names[SOURCE_LOCALE];
  return isSource ? SOURCE_LOCALE : undefined;
}
