import type { TaxonName, TaxonomyNames } from '@office/search';

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
  const [region, institution, interest] = [
    await readTaxonomy('api::taxonomy.region'),
    await readTaxonomy('api::taxonomy.institution'),
    await readTaxonomy('api::taxonomy.interest'),
  ];
  return {
    region: (key) => region.get(key),
    institution: (key) => institution.get(key),
    interest: (key) => interest.get(key),
  };
}

async function readTaxonomy(uid: string): Promise<Map<string, TaxonName>> {
  const rows = await rowsOf<NameRow>(uid).findMany({
    select: ['key', 'nameAz', 'nameEn', 'nameRu', 'aliases'],
  });
  return new Map(
    rows.map(({ key, nameAz, nameEn, nameRu, aliases }) => [
      key,
      {
        key,
        names: { az: nameAz, en: nameEn || nameAz, ru: nameRu || nameAz },
        aliases: Array.isArray(aliases)
          ? aliases.filter((alias): alias is string => typeof alias === 'string')
          : [],
      },
    ]),
  );
}
