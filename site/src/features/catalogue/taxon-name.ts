import type { Locale } from '@office/search';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';

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
