import type { InstitutionType } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { fillNames, type Names } from '../../casework/domain/form-snapshot';

interface NamedRow {
  key: string;
  nameAz: string;
  nameEn: string | null;
  nameRu: string | null;
  aliases: unknown;
}

interface RegionRow extends NamedRow {
  referencePrefix: string;
  dye: string;
  motif: string;
  introAz: string | null;
  introEn: string | null;
  introRu: string | null;
  order: number | null;
}

interface InstitutionRow extends NamedRow {
  type: InstitutionType;
  website: string | null;
  region: { key: string } | null;
}

export interface Taxonomy {
  regions: {
    key: string;
    names: Names;
    /** Other spellings that people type. */
    aliases: string[];
    referencePrefix: string;
    dye: string;
    motif: string;
    intro: Names;
    order: number;
  }[];
  institutions: {
    key: string;
    names: Names;
    aliases: string[];
    type: InstitutionType;
    regionKey: string | null;
    website: string | null;
  }[];
  interests: { key: string; names: Names }[];
}

/** All regions and interests in the editors' order, all institutions by name. */
export async function readTaxonomy(): Promise<Taxonomy> {
  const regions = await rowsOf<RegionRow>('api::taxonomy.region').findMany({
    orderBy: [{ order: 'asc' }, { key: 'asc' }],
  });
  const institutions = await rowsOf<InstitutionRow>('api::taxonomy.institution').findMany({
    orderBy: { nameAz: 'asc' },
    populate: { region: { select: ['key'] } },
  });
  const interests = await rowsOf<NamedRow>('api::taxonomy.interest').findMany({
    orderBy: [{ order: 'asc' }, { key: 'asc' }],
  });
  return {
    regions: regions.map((region) => ({
      key: region.key,
      names: namesOf(region),
      aliases: aliasesOf(region),
      referencePrefix: region.referencePrefix,
      dye: region.dye,
      motif: region.motif,
      intro: fillNames({ az: region.introAz, en: region.introEn, ru: region.introRu }),
      order: region.order ?? 0,
    })),
    institutions: institutions.map((institution) => ({
      key: institution.key,
      names: namesOf(institution),
      aliases: aliasesOf(institution),
      type: institution.type,
      regionKey: institution.region?.key ?? null,
      website: institution.website,
    })),
    interests: interests.map((interest) => ({ key: interest.key, names: namesOf(interest) })),
  };
}

function namesOf(row: NamedRow): Names {
  return fillNames({ az: row.nameAz, en: row.nameEn, ru: row.nameRu });
}

function aliasesOf({ aliases }: NamedRow): string[] {
  if (!Array.isArray(aliases)) return [];
  return aliases.filter((alias): alias is string => typeof alias === 'string');
}
