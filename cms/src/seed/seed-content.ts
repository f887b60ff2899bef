import {
  CATALOGUE_KINDS,
  INSTITUTION_TYPES,
  LEVELS,
  LIFE_STATES,
  OPPORTUNITY_KINDS,
} from '@office/search';
import { z } from 'zod';

import { readCases, type SeedCase } from './read-cases';
import { readDigests, type SeedDigests } from './read-digests';
import { readPeople, type SeedPeople } from './read-people';
import { keySchema as key, listYaml, readYaml } from './seed-files';

const days = z.number().int();

const regionSchema = z.strictObject({
  key,
  nameAz: z.string(),
  nameEn: z.string(),
  nameRu: z.string(),
  aliases: z.array(z.string()),
  referencePrefix: z.string().regex(/^[A-Z]{3}$/),
  dye: z.enum(['indigo', 'madder', 'teal', 'saffron']),
  motif: z.enum(['buta', 'star', 'wave']),
  order: z.number(),
  introAz: z.string(),
  introEn: z.string(),
  introRu: z.string(),
});

const institutionSchema = z.strictObject({
  key,
  nameAz: z.string(),
  nameEn: z.string(),
  nameRu: z.string().optional(),
  type: z.enum(INSTITUTION_TYPES),
  region: key,
  ownership: z.enum(['state', 'private', 'foreign-branch']),
  website: z.url().optional(),
  aliases: z.array(z.string()).default([]),
  source: z.string().min(1).max(300),
});

const interestSchema = z.strictObject({
  key,
  nameAz: z.string(),
  nameEn: z.string(),
  nameRu: z.string(),
  aliases: z.array(z.string()),
  order: z.number(),
});

const formSchema = z.strictObject({
  key,
  name: z.string(),
  region: key.nullable(),
  questions: z.array(z.looseObject({ key })).min(1),
});

const shiftSchema = z.strictObject({
  startsInDays: days,
  at: z.string().regex(/^\d\d:\d\d$/),
  hours: z.number().positive(),
  capacity: z.number().int(),
});

const roleSchema = z.strictObject({
  nameAz: z.string(),
  nameEn: z.string().optional(),
  nameRu: z.string().optional(),
  noteAz: z.string().optional(),
  noteEn: z.string().optional(),
  noteRu: z.string().optional(),
  capacity: z.number().int(),
  shifts: z.array(shiftSchema).default([]),
});

/** Files say 10:00; the database keeps 10:00:00.000. */
const time = z
  .string()
  .regex(/^\d\d:\d\d$/)
  .transform((text) => `${text}:00.000`);

const placeSchema = z.looseObject({
  name: z.string(),
  openingHours: z.array(z.strictObject({ day: z.string(), opens: time, closes: time })),
});

/** Strict, for an unquoted comma in `{ note: one, two }` cuts the text and makes a key of the rest. */
const documentSchema = z.strictObject({
  name: z.string(),
  note: z.string().optional(),
  whereToGet: z.string().optional(),
});

const stepSchema = z.strictObject({ title: z.string(), text: z.string().optional() });

const versionSchema = z.looseObject({
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  requiredDocuments: z.array(documentSchema).optional(),
  steps: z.array(stepSchema).optional(),
  places: z.array(placeSchema).optional(),
});

const entrySchema = z.strictObject({
  kind: z.enum(CATALOGUE_KINDS),
  regions: z.array(key).min(1),
  institution: key.optional(),
  interests: z.array(key).min(1),
  level: z.enum(LEVELS).optional(),
  admission: z.enum(['first-come', 'review']).optional(),
  answerClockDays: days.optional(),
  capacity: z.number().int().optional(),
  state: z.enum(LIFE_STATES).optional(),
  deadlineInDays: days.optional(),
  publishedDaysAgo: days,
  hostName: z.string().optional(),
  /** Members who answer its applications. */
  organisers: z.array(key).default([]),
  contact: z.record(z.string(), z.string()).optional(),
  form: key.optional(),
  minimumAge: z.number().optional(),
  eligibility: z.record(z.string(), z.union([z.boolean(), z.number()])).optional(),
  eligibleInstitutions: z.array(key).optional(),
  checkedDaysAgo: days,
  checkedBy: z.string(),
  roles: z.array(roleSchema).optional(),
  related: z.array(key).optional(),
  az: versionSchema,
  en: versionSchema.optional(),
  ru: versionSchema.optional(),
});

const allOrSome = z.union([z.literal('all'), z.array(key)]);
const profileSchema = z.strictObject({
  entries: allOrSome,
  people: allOrSome,
  /** Whether applications and digests of the weeks before are told. */
  past: z.boolean(),
});

export type SeedEntry = z.infer<typeof entrySchema> & { key: string };

export interface SeedContent {
  regions: z.infer<typeof regionSchema>[];
  institutions: z.infer<typeof institutionSchema>[];
  interests: z.infer<typeof interestSchema>[];
  forms: z.infer<typeof formSchema>[];
  entries: SeedEntry[];
  people: SeedPeople;
  cases: SeedCase[];
  /** Null in a profile without a past. */
  digests: SeedDigests | null;
}

/**
 * Reads and checks the seed files of `profile` below `folder`. An entry's key is its file's
 * name. Throws an error that names the file and the field where one does not fit.
 */
export function readSeedContent(folder: string, profile: string): SeedContent {
  const read = <T>(file: string, schema: z.ZodType<T>): T => readYaml(folder, file, schema);
  const profiles = read('profiles.yaml', z.record(z.string(), profileSchema));
  const chosen = profiles[profile];
  if (!chosen) throw new Error(`There is no seed profile "${profile}".`);
  const entries = readEntries(folder);
  return {
    regions: read('taxonomy/regions.yaml', z.array(regionSchema)),
    institutions: read('taxonomy/institutions.yaml', z.array(institutionSchema)),
    interests: read('taxonomy/interests.yaml', z.array(interestSchema)),
    forms: read('forms/forms.yaml', z.array(formSchema)),
    entries: chosen.entries === 'all' ? entries : pick(entries, chosen.entries),
    people: readPeople(folder, chosen.people),
    cases: chosen.past ? readCases(folder) : [],
    digests: chosen.past ? readDigests(folder) : null,
  };
}

function readEntries(folder: string): SeedEntry[] {
  // Articles come last: they point to what the others are.
  const folders = [...OPPORTUNITY_KINDS, 'article' as const].map((kind) => `entries/${kind}s`);
  const entries = folders.flatMap((place) =>
    listYaml(folder, place).map((name) => ({
      key: name,
      ...readYaml(folder, `${place}/${name}.yaml`, entrySchema),
    })),
  );
  refuseUnknownRelated(entries);
  return entries;
}

/** A profile may leave out what its articles point to; no file at all is a slip of the pen. */
function refuseUnknownRelated(entries: SeedEntry[]): void {
  const kinds = new Map(entries.map(({ key, kind }) => [key, kind]));
  for (const { key, kind, related = [] } of entries) {
    for (const wanted of related) {
      const found = kinds.get(wanted);
      if (found === 'student-service' || found === 'volunteer-project') continue;
      throw new Error(`${kind}s/${key}.yaml: "${wanted}" is no service or project of the seed.`);
    }
  }
}

function pick(entries: SeedEntry[], keys: string[]): SeedEntry[] {
  return keys.map((wanted) => {
    const entry = entries.find((candidate) => candidate.key === wanted);
    if (!entry) throw new Error(`profiles.yaml names an entry "${wanted}" that has no file.`);
    return entry;
  });
}
