import { z } from 'zod';
import { INSTITUTION_TYPES } from '../vocabulary/institution-types.ts';
import { CATALOGUE_KINDS } from '../vocabulary/kinds.ts';
import { LEVELS } from '../vocabulary/levels.ts';
import { LOCALES, type Locale } from '../vocabulary/locales.ts';
import type { CatalogueKind } from '../vocabulary/kinds.ts';

/** The one index all published entries are in, in every language. */
export const CATALOGUE_INDEX = 'catalogue';

const flagSchema = z.union([z.literal(0), z.literal(1)]);

/** Copies for matching only, all folded; `*Stems` carry the words without their endings. */
const searchTextSchema = z.strictObject({
  title: z.string(),
  titleStems: z.string(),
  /** Names and aliases of regions, institution and interests in all languages. */
  tags: z.string(),
  tagStems: z.string(),
  summary: z.string(),
  summaryStems: z.string(),
  /** The entry's titles in its other languages. */
  otherTitles: z.string(),
  body: z.string(),
  bodyStems: z.string(),
  /** Roots of all words where they differ from the stems. */
  roots: z.string(),
});

/**
 * One document of the index: one published entry in one language of the site.
 * Texts are NFC and free of markup; `s.title`, `s.summary` and `s.body` are as long as `title`,
 * `summary` and `body`.
 */
export const catalogueDocumentSchema = z.strictObject({
  /** See `catalogueDocumentId`. */
  id: z.string().regex(/^[A-Za-z0-9_-]+$/),
  documentId: z.string().min(1),
  kind: z.enum(CATALOGUE_KINDS),
  locale: z.enum(LOCALES),
  /** The language the text is really in. */
  contentLocale: z.enum(LOCALES),
  /** Whether the text is the Azerbaijani one for want of a translation. */
  fallback: z.boolean(),
  slug: z.string().min(1),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  /** Region keys, the lead region first. */
  regions: z.array(z.string()),
  institution: z.string().nullable(),
  institutionType: z.enum(INSTITUTION_TYPES).nullable(),
  interests: z.array(z.string()),
  level: z.enum(LEVELS).nullable(),
  /** Epoch seconds, with milliseconds as a fraction. */
  deadline: z.number().nullable(),
  /** 1 when not open at the moment of building; a passed deadline shows by `deadline` first. */
  closed: flagSchema,
  /** Null where places are not limited. */
  placesLeft: z.number().int().nullable(),
  hasPlaces: flagSchema,
  /** Epoch seconds. */
  firstPublishedAt: z.number(),
  /** Epoch seconds. */
  updatedAt: z.number(),
  s: searchTextSchema,
});

export type CatalogueDocument = z.infer<typeof catalogueDocumentSchema>;
export type SearchText = z.infer<typeof searchTextSchema>;

/** The id of an entry's document in one language; only characters Meilisearch allows. */
export function catalogueDocumentId(
  kind: CatalogueKind,
  documentId: string,
  locale: Locale,
): string {
  return `${kind}-${documentId}-${locale}`;
}
