import { createRegionFinder, type RegionFinder } from '../text/region-names.ts';
import { createProperNames, type ProperNames } from '../text/proper-names.ts';
import { LOCALES } from '../vocabulary/locales.ts';
import type { TaxonName } from './catalogue-source.ts';

/** Every record of the three taxonomies with its names. */
export interface TaxonomyLists {
  regions: readonly TaxonName[];
  institutions: readonly TaxonName[];
  interests: readonly TaxonName[];
}

/** Looks taxonomy records up by key, and knows the names of places and institutions. */
export interface TaxonomyNames extends TaxonomyLists {
  region(key: string): TaxonName | undefined;
  institution(key: string): TaxonName | undefined;
  interest(key: string): TaxonName | undefined;
  /** Names of regions and institutions. */
  proper: ProperNames;
  /** Keys of the regions a word names. */
  regionsNamed: RegionFinder;
}

export function createTaxonomyNames(lists: TaxonomyLists): TaxonomyNames {
  const regions = byKey(lists.regions);
  const institutions = byKey(lists.institutions);
  const interests = byKey(lists.interests);
  const proper = createProperNames([...lists.regions, ...lists.institutions].map(spellingsOf));
  const regionSpellings = lists.regions.map((region) => ({
    key: region.key,
    spellings: spellingsOf(region),
  }));
  return {
    ...lists,
    region: (key) => regions.get(key),
    institution: (key) => institutions.get(key),
    interest: (key) => interests.get(key),
    proper,
    regionsNamed: createRegionFinder(regionSpellings, proper),
  };
}

/** The names of a record in every language and what else people type for it. */
export function spellingsOf({ names, aliases }: TaxonName): string[] {
  return [...LOCALES.map((locale) => names[locale]), ...aliases].map((name) =>
    name.normalize('NFC').trim(),
  );
}

function byKey(taxa: readonly TaxonName[]): ReadonlyMap<string, TaxonName> {
  return new Map(taxa.map((taxon) => [taxon.key, taxon]));
}
