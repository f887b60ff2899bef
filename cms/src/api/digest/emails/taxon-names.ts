import type { Core } from '@strapi/strapi';

import type { Locale } from '@office/search';

/** Names of regions and interests in one language; a key nobody knows is its own name. */
export interface TaxonNames {
  region: (key: string) => string;
  interest: (key: string) => string;
}

interface NamedRow {
  key: string;
  nameAz: string;
  nameEn: string | null;
  nameRu: string | null;
}

export async function readTaxonNames(strapi: Core.Strapi, language: Locale): Promise<TaxonNames> {
  const [regions, interests] = await Promise.all([
    namesOf(strapi, 'api::taxonomy.region', language),
    namesOf(strapi, 'api::taxonomy.interest', language),
  ]);
  return {
    region: (key) => regions.get(key) ?? key,
    interest: (key) => interests.get(key) ?? key,
  };
}

async function namesOf(
  strapi: Core.Strapi,
  uid: 'api::taxonomy.region' | 'api::taxonomy.interest',
  language: Locale,
): Promise<Map<string, string>> {
  const rows = (await strapi.db
    .query(uid)
    .findMany({ select: ['key', 'nameAz', 'nameEn', 'nameRu'] })) as NamedRow[];
  const field = ({ az: 'nameAz', en: 'nameEn', ru: 'nameRu' } as const)[language];
  return new Map(rows.map((row) => [row.key, row[field] || row.nameAz]));
}
