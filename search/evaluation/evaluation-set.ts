import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATALOGUE_KINDS } from '../src/vocabulary/kinds.ts';
import { LEVELS } from '../src/vocabulary/levels.ts';
import { LOCALES } from '../src/vocabulary/locales.ts';

const idSchema = z.union([z.string().min(1), z.number()]).transform(String);
const keysSchema = z.array(z.string()).nullish();
const textSchema = z.string().nullish();

/** One entry of a corpus file: an opportunity or article in up to three languages. */
export const corpusEntrySchema = z.object({
  id: idSchema,
  kind: z.enum(CATALOGUE_KINDS),
  /** Region keys, the lead region first. */
  regions: keysSchema,
  /** A key or a name. */
  institution: textSchema,
  interests: keysSchema,
  level: z.enum(LEVELS).nullish(),
  /** A date or instant in ISO form. */
  deadline: z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]).nullish(),
  title_az: z.string().min(1),
  summary_az: textSchema,
  body_az: textSchema,
  title_en: textSchema,
  summary_en: textSchema,
  body_en: textSchema,
  title_ru: textSchema,
  summary_ru: textSchema,
  body_ru: textSchema,
});
export type CorpusEntry = z.output<typeof corpusEntrySchema>;

/** One or several values of a filter, always given on as a list. */
const filterSchema = <T extends z.ZodType<string>>(value: T) =>
  z
    .union([value, z.array(value)])
    .nullish()
    .transform((given) => (given === undefined || given === null ? [] : [given].flat()));

/** One judged query. */
export const judgedQuerySchema = z
  .object({
    id: idSchema,
    q: z.string(),
    locale: z.enum(LOCALES),
    filters: z
      .object({
        region: filterSchema(z.string()),
        kind: filterSchema(z.enum(CATALOGUE_KINDS)),
        interest: filterSchema(z.string()),
      })
      .nullish()
      .transform((given) => given ?? { region: [], kind: [], interest: [] }),
    category: z.string().min(1),
    /** Ids of the entries any of which answers the query; none in the category `negative`. */
    relevant: z.array(idSchema).default([]),
    /** Among how many first entries a relevant one must be. */
    top: z.number().int().min(1).default(3),
    /** The region that the first three entries must all carry. */
    region_all: z.string().nullish(),
  })
  .refine((query) => query.category === NEGATIVE || query.relevant.length > 0, {
    error: 'names no relevant entry',
    path: ['relevant'],
  });
export type JudgedQuery = z.output<typeof judgedQuerySchema>;

/** The category of queries that nothing answers. */
export const NEGATIVE = 'negative';

/** What is wrong with the files given; the message names file, item and field. */
export class EvaluationInputError extends Error {
  override name = 'EvaluationInputError';
}

/** The entries of a corpus file; ids are unique. Throws EvaluationInputError. */
export function readCorpus(file: string): CorpusEntry[] {
  return readList(file, corpusEntrySchema);
}

/**
 * The queries of a file, which may name only entries of `corpus`; ids are unique. Throws
 * EvaluationInputError.
 */
export function readQueries(file: string, corpus: readonly CorpusEntry[]): JudgedQuery[] {
  const queries = readList(file, judgedQuerySchema);
  const known = new Set(corpus.map(({ id }) => id));
  for (const { id, relevant } of queries) {
    const unknown = relevant.filter((entry) => !known.has(entry));
    if (unknown.length === 0) continue;
    const entries = unknown.join(', ');
    throw new EvaluationInputError(`${file}, ${id}: relevant names no entry: ${entries}`);
  }
  return queries;
}

function readList<T extends { id: string }>(file: string, schema: z.ZodType<T>): T[] {
  const list = z.array(z.unknown()).min(1).safeParse(readJson(file));
  if (!list.success) throw new EvaluationInputError(`${file} must hold a JSON list of items`);
  const seen = new Set<string>();
  return list.data.map((item, at) => {
    const parsed = schema.safeParse(item);
    if (!parsed.success) {
      throw new EvaluationInputError(`${file}, ${nameOf(item, at)}: ${faultsOf(parsed.error)}`);
    }
    const { id } = parsed.data;
    if (seen.has(id)) throw new EvaluationInputError(`${file}: ${id} is there twice`);
    seen.add(id);
    return parsed.data;
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EvaluationInputError(`${file} cannot be read: ${reason}`, { cause: error });
  }
}

function nameOf(item: unknown, at: number): string {
  const named = z.object({ id: idSchema }).safeParse(item);
  return named.success ? named.data.id : `item ${at + 1}`;
}

function faultsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
