import { createTaxonomyNames, type TaxonName, type TaxonomyNames } from '@office/search';

import { rowsOf } from '../document-pipeline/rows';

interface NameRow {
  key: string;
  nameAz: string;
  nameEn: string | null;
  nameRu: string | null;
  aliases: unknown;
}

/** Every name and alias of the taxonomies; a missing translation shows the Azerbaijani name. */
export async function readNames(): Promise<TaxonomyNames> {
  return createTaxonomyNames({
    regions: await readTaxonomy('api::taxonomy.region'),
    institutions: await readTaxonomy('api::taxonomy.institution'),
    interests: await readTaxonomy('api::taxonomy.interest'),
  });
}

async function readTaxonomy(uid: string): Promise<TaxonName[]> {
  const rows = await rowsOf<NameRow>(uid).findMany({
    select: ['key', 'nameAz', 'nameEn', 'nameRu', 'aliases'],
  });
  return rows.map(({ key, nameAz, nameEn, nameRu, aliases }) => ({
    key,
    names: { az: nameAz, en: nameEn || nameAz, ru: nameRu || nameAz },
    aliases: Array.isArray(aliases)
      ? aliases.filter((alias): alias is string => typeof alias === 'string')
      : [],
  }));
}
