import { INSTITUTION_TYPES } from '@office/search';
import { z } from 'zod';
import type { CmsClient } from '../client.ts';
import { CmsContractError } from '../errors.ts';
import { namesSchema } from './shared.ts';

export const taxonomySchema = z.object({
  regions: z.array(
    z.object({
      key: z.string(),
      names: namesSchema,
      /** Other spellings that people type. */
      aliases: z.array(z.string()).default([]),
      referencePrefix: z.string(),
      dye: z.string(),
      motif: z.string(),
      intro: namesSchema,
      order: z.number(),
    }),
  ),
  institutions: z.array(
    z.object({
      key: z.string(),
      names: namesSchema,
      aliases: z.array(z.string()).default([]),
      type: z.enum(INSTITUTION_TYPES),
      regionKey: z.string().nullable(),
      website: z.string().nullable(),
    }),
  ),
  interests: z.array(z.object({ key: z.string(), names: namesSchema })),
});

export type Taxonomy = z.infer<typeof taxonomySchema>;
export type Region = Taxonomy['regions'][number];

/** Regions, institutions and interests, in the editors' order. */
export async function readTaxonomy(cms: CmsClient): Promise<Taxonomy> {
  const result = await cms.call({ method: 'GET', path: '/taxonomy', schema: taxonomySchema });
  if (result.ok) return result.data;
  throw new CmsContractError(`The cms refused the taxonomy with ${result.status} (${result.code})`);
}
