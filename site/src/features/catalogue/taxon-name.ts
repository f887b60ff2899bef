import type { Locale } from '@office/search';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { nameLang } from './content-lang.ts';

type TaxonList = keyof Taxonomy;

/** The name of a taxon in a language; its key when it has been removed meanwhile. */
export function taxonName(
  taxonomy: Taxonomy,
  list: TaxonList,
  key: string,
  locale: Locale,
): string {
  const taxa: readonly { key: string; names: Record<Locale, string> }[] = taxonomy[list];
  return taxa.find((taxon) => taxon.key === key)?.names[locale] ?? key;
}

/** An institution's name; many have an Azerbaijani one only, and then `lang` says so. */
export function institutionName(
  taxonomy: Taxonomy,
  key: string,
  locale: Locale,
): { text: string; lang: Locale | undefined } {
  const institution = taxonomy.institutions.find((known) => known.key === key);
  if (institution === undefined) return { text: key, lang: undefined };
  return { text: institution.names[locale], lang: nameLang(institution.names, locale) };
}
