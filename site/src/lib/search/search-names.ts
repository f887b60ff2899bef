import { createTaxonomyNames, type TaxonomyNames } from '@office/search';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';

const made = new WeakMap<Taxonomy, TaxonomyNames>();

/** The names by which search recognises places and institutions; made once for each taxonomy. */
export function searchNames(taxonomy: Taxonomy): TaxonomyNames {
  const known = made.get(taxonomy);
  if (known !== undefined) return known;
  const names = createTaxonomyNames({
    regions: taxonomy.regions,
    institutions: taxonomy.institutions,
    interests: taxonomy.interests.map((interest) => ({ ...interest, aliases: [] })),
  });
  made.set(taxonomy, names);
  return names;
}
