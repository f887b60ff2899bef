import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TaxonName } from '../src/documents/catalogue-source.ts';
import { createTaxonomyNames, type TaxonomyNames } from '../src/documents/taxonomy-names.ts';
import { fold } from '../src/text/fold.ts';
import { INSTITUTION_TYPES, type InstitutionType } from '../src/vocabulary/institution-types.ts';

const FOLDER = new URL('../../cms/seed/taxonomy/', import.meta.url);

const taxonSchema = z.object({
  key: z.string(),
  nameAz: z.string(),
  nameEn: z.string().nullish(),
  nameRu: z.string().nullish(),
  aliases: z.array(z.string()).default([]),
  type: z.enum(INSTITUTION_TYPES).optional(),
});

interface KnownInstitution extends TaxonName {
  type: InstitutionType | null;
}

/** The names of the demo's taxonomy, and of institutions a corpus calls by a name. */
export interface KnownNames {
  names: TaxonomyNames;
  /** The institution a corpus means by a key or a name; one unknown stands for itself. */
  institution(keyOrName: string): KnownInstitution;
}

/** Reads the taxonomy files of the demo and adds the institutions `named` that are not in them. */
export function readKnownNames(named: readonly string[]): KnownNames {
  const institutions = readTaxa('institutions');
  const bySpelling = new Map<string, KnownInstitution>();
  const add = (institution: KnownInstitution) => {
    const { key, names, aliases } = institution;
    for (const spelling of [key, ...Object.values(names), ...aliases]) {
      const folded = fold(spelling);
      if (!bySpelling.has(folded)) bySpelling.set(folded, institution);
    }
  };
  institutions.forEach(add);
  const find = (keyOrName: string) => bySpelling.get(fold(keyOrName)) ?? nameItself(keyOrName);
  const unknown = named.filter((name) => !bySpelling.has(fold(name))).map(nameItself);
  unknown.forEach(add);
  return {
    names: createTaxonomyNames({
      regions: readTaxa('regions'),
      institutions: [...institutions, ...unknown],
      interests: readTaxa('interests'),
    }),
    institution: find,
  };
}

function nameItself(name: string): KnownInstitution {
  return { key: name, names: { az: name, en: name, ru: name }, aliases: [], type: null };
}

function readTaxa(file: string): KnownInstitution[] {
  const text = readFileSync(new URL(`${file}.yaml`, FOLDER), 'utf8');
  return z
    .array(taxonSchema)
    .parse(parse(text))
    .map(({ key, nameAz, nameEn, nameRu, aliases, type }) => ({
      key,
      names: { az: nameAz, en: nameEn ?? nameAz, ru: nameRu ?? nameAz },
      aliases,
      type: type ?? null,
    }));
}
