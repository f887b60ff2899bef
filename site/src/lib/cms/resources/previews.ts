import { z } from 'zod';
import { cmsPath, type CmsClient, type CmsResult } from '../client.ts';
import { catalogueEntrySchema } from './catalogue.ts';
import { instantSchema, namesSchema } from './shared.ts';

const previewSchema = z.object({
  status: z.enum(['draft', 'published']),
  expiresAt: instantSchema,
  isPublished: z.boolean(),
  editUrl: z.url({ protocol: /^https?$/ }),
  /** By language: the same entry and status, until the same instant. */
  tokens: namesSchema,
  entry: catalogueEntrySchema,
});

export type Preview = z.infer<typeof previewSchema>;

/**
 * The version of an entry that the token of a preview link shows. Refused with 403
 * (`preview.unknown`, `preview.expired`) or 404 when the version is gone.
 */
export function readPreview(cms: CmsClient, token: string): Promise<CmsResult<Preview>> {
  return cms.call({ method: 'GET', path: cmsPath('previews', token), schema: previewSchema });
}
