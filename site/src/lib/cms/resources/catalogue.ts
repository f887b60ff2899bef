import { CATALOGUE_KINDS, LIFE_STATES, type Locale } from '@office/search';
import { z } from 'zod';
import { cmsPath, type CmsClient } from '../client.ts';
import { CmsContractError } from '../errors.ts';
import { applicationFormSchema } from './application-form.ts';
import { instantSchema, levelSchema, localeSchema } from './shared.ts';

const ADMISSIONS = ['first-come', 'review'] as const;

const shiftSchema = z.object({
  documentId: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  capacity: z.number().nullable(),
  placesLeft: z.number().nullable(),
});

const serviceSchema = z.object({
  eligibility: z
    .object({
      university: z.boolean().nullable(),
      college: z.boolean().nullable(),
      vocationalSchool: z.boolean().nullable(),
      minimumAge: z.number().nullable(),
      maximumAge: z.number().nullable(),
    })
    .nullable(),
  eligibleInstitutionKeys: z.array(z.string()),
  eligibilityNote: z.string().nullable(),
  cost: z.string().nullable(),
  timeNeeded: z.string().nullable(),
  requiredDocuments: z.array(
    z.object({ name: z.string(), note: z.string().nullable(), whereToGet: z.string().nullable() }),
  ),
  steps: z.array(z.object({ title: z.string(), text: z.string().nullable() })),
  places: z.array(
    z.object({
      name: z.string(),
      address: z.string().nullable(),
      note: z.string().nullable(),
      openingHours: z.array(
        z.object({ day: z.string(), opens: z.string().nullable(), closes: z.string().nullable() }),
      ),
    }),
  ),
});

const projectSchema = z.object({
  hostOrganisation: z.string().nullable(),
  /** Of the page of who hosts it. */
  hostKey: z.string().nullable(),
  place: z.string().nullable(),
  whatYouDo: z.string().nullable(),
  whatYouGet: z.string().nullable(),
  minimumAge: z.number().nullable(),
  roles: z.array(
    z.object({
      documentId: z.string(),
      name: z.string(),
      note: z.string().nullable(),
      capacity: z.number().nullable(),
      placesLeft: z.number().nullable(),
      shifts: z.array(shiftSchema),
    }),
  ),
});

const clubSchema = z.object({
  meetingTimes: z.string().nullable(),
  joining: z.string().nullable(),
});

const articleSchema = z.object({
  authorLine: z.string().nullable(),
  related: z.array(
    z.object({
      kind: z.enum(CATALOGUE_KINDS),
      documentId: z.string(),
      title: z.string(),
      contentLocale: localeSchema,
    }),
  ),
});

export const catalogueEntrySchema = z.object({
  kind: z.enum(CATALOGUE_KINDS),
  documentId: z.string(),
  locale: localeSchema,
  contentLocale: localeSchema,
  fallback: z.boolean(),
  title: z.string(),
  titles: z.partialRecord(localeSchema, z.string()),
  summary: z.string().nullable(),
  body: z.string().nullable(),
  regionKeys: z.array(z.string()),
  interestKeys: z.array(z.string()),
  level: levelSchema.nullable(),
  admission: z.enum(ADMISSIONS).nullable(),
  answerClockDays: z.number().nullable(),
  deadline: instantSchema.nullable(),
  capacity: z.number().nullable(),
  placesTaken: z.number(),
  placesLeft: z.number().nullable(),
  state: z.enum(LIFE_STATES).nullable(),
  open: z.boolean(),
  institutionKey: z.string().nullable(),
  hostName: z.string().nullable(),
  contact: z
    .object({
      person: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  checkedOn: instantSchema.nullable(),
  checkedBy: z.string().nullable(),
  firstPublishedAt: instantSchema.nullable(),
  updatedAt: instantSchema,
  organisers: z.array(z.object({ documentId: z.string(), name: z.string() })),
  service: serviceSchema.optional(),
  club: clubSchema.optional(),
  project: projectSchema.optional(),
  article: articleSchema.optional(),
  form: applicationFormSchema.nullable(),
});

export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;
export type ProjectRole = NonNullable<CatalogueEntry['project']>['roles'][number];

/** `gone`: it could be read once, and is published no more. */
export type EntryAnswer =
  { outcome: 'found'; entry: CatalogueEntry } | { outcome: 'gone' } | { outcome: 'unknown' };

/**
 * One published entry by the first ten characters of its documentId, in `locale` or, where
 * that translation is missing, in Azerbaijani (`fallback`).
 */
export async function askForEntry(
  cms: CmsClient,
  shortId: string,
  locale: Locale,
): Promise<EntryAnswer> {
  const result = await cms.call({
    method: 'GET',
    path: cmsPath('catalogue', shortId),
    query: { locale },
    schema: catalogueEntrySchema,
  });
  if (result.ok) return { outcome: 'found', entry: result.data };
  if (result.status === 410) return { outcome: 'gone' };
  if (result.status === 404 || result.status === 400) return { outcome: 'unknown' };
  throw new CmsContractError(`The cms refused entry ${shortId} with ${result.status}`);
}

/** The entry `askForEntry` finds, or null. */
export async function readCatalogueEntry(
  cms: CmsClient,
  shortId: string,
  locale: Locale,
): Promise<CatalogueEntry | null> {
  const answer = await askForEntry(cms, shortId, locale);
  return answer.outcome === 'found' ? answer.entry : null;
}

/** A number that grows whenever something changes that pages show. Throws when the cms is away. */
export async function readPagesMark(cms: CmsClient): Promise<number> {
  const result = await cms.call({
    method: 'GET',
    path: cmsPath('pages-mark'),
    schema: z.object({ mark: z.number().int().nonnegative() }),
  });
  if (result.ok) return result.data.mark;
  throw new CmsContractError(`The cms refused the mark of pages with ${result.status}`);
}
