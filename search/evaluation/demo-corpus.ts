import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CorpusEntry } from './evaluation-set.ts';
import { CATALOGUE_KINDS, type CatalogueKind } from '../src/vocabulary/kinds.ts';
import { LEVELS } from '../src/vocabulary/levels.ts';

const FOLDER = new URL('../../cms/seed/entries/', import.meta.url);
const DAY_MS = 24 * 60 * 60 * 1000;

const FOLDER_OF: Readonly<Record<CatalogueKind, string>> = {
  'student-service': 'student-services',
  club: 'clubs',
  'volunteer-project': 'volunteer-projects',
  article: 'articles',
};

const textSchema = z.object({ title: z.string(), summary: z.string(), body: z.string() });

const entrySchema = z.object({
  regions: z.array(z.string()),
  institution: z.string().optional(),
  interests: z.array(z.string()),
  level: z.enum(LEVELS).optional(),
  deadlineInDays: z.number().optional(),
  az: textSchema,
  en: textSchema.optional(),
  ru: textSchema.optional(),
});

/** The entries of the demo as a corpus; an entry's id is the name of its file. */
export function readDemoCorpus(now: Date): CorpusEntry[] {
  return CATALOGUE_KINDS.flatMap((kind) => {
    const folder = new URL(`${FOLDER_OF[kind]}/`, FOLDER);
    return readdirSync(folder)
      .sort()
      .map((file) => toCorpusEntry(kind, file, readFileSync(new URL(file, folder), 'utf8'), now));
  });
}

function toCorpusEntry(kind: CatalogueKind, file: string, text: string, now: Date): CorpusEntry {
  const entry = entrySchema.parse(parse(text));
  const { az, en, ru, deadlineInDays } = entry;
  return {
    id: file.replace(/\.yaml$/, ''),
    kind,
    regions: entry.regions,
    institution: kind === 'student-service' ? null : entry.institution,
    interests: entry.interests,
    level: entry.level,
    deadline:
      deadlineInDays === undefined
        ? null
        : new Date(now.getTime() + deadlineInDays * DAY_MS).toISOString(),
    title_az: az.title,
    summary_az: az.summary,
    body_az: az.body,
    title_en: en?.title,
    summary_en: en?.summary,
    body_en: en?.body,
    title_ru: ru?.title,
    summary_ru: ru?.summary,
    body_ru: ru?.body,
  };
}
