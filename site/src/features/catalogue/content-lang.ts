import type { Locale } from '@office/search';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';

/** The language of an entry's words where it is not the page's; undefined where it is. */
export function contentLang(
  entry: Pick<CatalogueEntry, 'fallback' | 'contentLocale'>,
): Locale | undefined {
  return entry.fallback ? entry.contentLocale : undefined;
}
