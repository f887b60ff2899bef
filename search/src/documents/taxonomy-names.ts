import type { TaxonName } from './catalogue-source.ts';

/** Every record of the three taxonomies with its names. */
export interface TaxonomyLists {
  regions: readonly TaxonName[];
  institutions: readonly TaxonName[];
  interests: readonly TaxonName[];
}

/** Looks taxonomy records up by key. */
export interface TaxonomyNames extends TaxonomyLists {
  region(key: string): TaxonName | undefined;
  institution(key: string): TaxonName | undefined;
  interest(key: string): TaxonName | undefined;
}

export function createTaxonomyNames(lists: TaxonomyLists): TaxonomyNames {
  const regions = byKey(lists.regions);
  const institutions = byKey(lists.institutions);
  const interests = byKey(lists.interests);
  return {
    ...lists,
    region: (key) => regions.get(key),
    institution: (key) => institutions.get(key),
    interest: (key) => interests.get(key),
  };
}

function byKey(taxa: readonly TaxonName[]): ReadonlyMap<string, TaxonName> {
  return new Map(taxa.map((taxon) => [taxon.key, taxon]));
}
