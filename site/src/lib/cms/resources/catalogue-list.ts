import { CATALOGUE_KINDS, type CatalogueKind, type Locale } from '@office/search';
import { z } from 'zod';
import type { CmsClient } from '../client.ts';
import { CmsContractError } from '../errors.ts';
import { instantSchema, levelSchema } from './shared.ts';

const listedEntrySchema = z.object({
  kind: z.enum(CATALOGUE_KINDS),
  documentId: z.string(),
  fallback: z.boolean(),
  title: z.string(),
  summary: z.string(),
  regionKeys: z.array(z.string()),
  interestKeys: z.array(z.string()),
  institutionKey: z.string().nullable(),
  level: levelSchema.nullable(),
  deadline: instantSchema.nullable(),
  placesLeft: z.number().nullable(),
  open: z.boolean(),
});

const catalogueListSchema = z.object({
  entries: z.array(listedEntrySchema),
  total: z.number(),
  openCount: z.number(),
  page: z.number(),
  pages: z.number(),
});

export type CatalogueList = z.infer<typeof catalogueListSchema>;

export interface CatalogueListWish {
  locale: Locale;
  /** Empty lists do not narrow. */
  kinds: readonly CatalogueKind[];
  regionKeys: readonly string[];
  /** Only what is open now. */
  open: boolean;
  /** From 1; what is further than the cms lists is its last page. */
  page: number;
}

const LAST_PAGE = 500;

/**
 * Published entries straight from the record, twenty a page, open ones first and the nearer
 * deadline first: what can be shown while search is away. Throws `CmsUnavailableError`.
 */
export async function readCatalogueList(
  cms: CmsClient,
  { locale, kinds, regionKeys, open, page }: CatalogueListWish,
): Promise<CatalogueList> {
  const query = new URLSearchParams({ locale, page: String(Math.min(page, LAST_PAGE)) });
  for (const kind of kinds) query.append('kind', kind);
  for (const key of regionKeys) query.append('region', key);
  if (open) query.set('open', '1');
  const result = await cms.call({
    method: 'GET',
    path: '/catalogue',
    query,
    schema: catalogueListSchema,
  });
  if (result.ok) return result.data;
  throw new CmsContractError(`The cms refused the list with ${result.status} (${result.code})`);
}
