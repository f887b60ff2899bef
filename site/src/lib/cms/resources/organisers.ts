import { OPPORTUNITY_KINDS, type Locale } from '@office/search';
import { z } from 'zod';
import { cmsPath, type CmsClient } from '../client.ts';
import { CmsContractError } from '../errors.ts';
import { instantSchema, levelSchema, namesSchema } from './shared.ts';

const organiserSchema = z.object({
  key: z.string(),
  names: namesSchema,
  /** The institution of this very name. */
  institutionKey: z.string().nullable(),
  /** Open ones and others, newest first. */
  entries: z.array(
    z.object({
      kind: z.enum(OPPORTUNITY_KINDS),
      documentId: z.string(),
      title: z.string(),
      summary: z.string().nullable(),
      regionKeys: z.array(z.string()),
      institutionKey: z.string().nullable(),
      level: levelSchema.nullable(),
      deadline: instantSchema.nullable(),
      placesLeft: z.number().nullable(),
      open: z.boolean(),
      /** The text is Azerbaijani for want of a translation. */
      fallback: z.boolean(),
    }),
  ),
});

export type Organiser = z.infer<typeof organiserSchema>;
export type OrganisedEntry = Organiser['entries'][number];

/**
 * Who organises under a key, its entries in `locale` or Azerbaijani; `gone` when all that it had
 * published was withdrawn, `missing` when nobody ever had that key.
 */
export async function readOrganiser(
  cms: CmsClient,
  key: string,
  locale: Locale,
): Promise<Organiser | 'gone' | 'missing'> {
  const result = await cms.call({
    method: 'GET',
    path: cmsPath('organisers', key),
    query: { locale },
    schema: organiserSchema,
  });
  if (result.ok) return result.data;
  if (result.status === 410) return 'gone';
  if (result.status === 404 || result.status === 400) return 'missing';
  throw new CmsContractError(`The cms refused organiser ${key} with ${result.status}`);
}

/** The keys of all who organise something published. */
export async function listOrganiserKeys(cms: CmsClient): Promise<string[]> {
  const result = await cms.call({
    method: 'GET',
    path: '/organisers',
    schema: z.object({ organisers: z.array(z.object({ key: z.string() })) }),
  });
  if (result.ok) return result.data.organisers.map(({ key }) => key);
  throw new CmsContractError(`The cms refused the list of organisers with ${result.status}`);
}
