import { CATALOGUE_KINDS } from '@office/search';
import { z } from 'zod';
import { cmsPath, type CmsClient, type CmsResult } from '../client.ts';
import { instantSchema, namesSchema, nothingSchema } from './shared.ts';

const savedEntrySchema = z.object({
  kind: z.enum(CATALOGUE_KINDS),
  documentId: z.string(),
  titles: namesSchema,
  savedAt: instantSchema,
  /** Whether the public sees the entry; of one it does not see only the names are left. */
  published: z.boolean(),
  open: z.boolean(),
  deadline: instantSchema.nullable(),
  regionKeys: z.array(z.string()),
});

export type SavedEntry = z.infer<typeof savedEntrySchema>;

const savedSchema = z.object({ entries: z.array(savedEntrySchema) });
const savedIdsSchema = z.object({ ids: z.array(z.string()) });

/** What the member has saved, the newest first. */
export function listSaved(cms: CmsClient): Promise<CmsResult<z.infer<typeof savedSchema>>> {
  return cms.call({ method: 'GET', path: '/me/saved', schema: savedSchema, as: 'member' });
}

/** documentIds of what the member has saved. */
export function listSavedIds(cms: CmsClient): Promise<CmsResult<z.infer<typeof savedIdsSchema>>> {
  return cms.call({ method: 'GET', path: '/me/saved/ids', schema: savedIdsSchema, as: 'member' });
}

/** Saves an entry; 404 when the public does not see it, 409 when the list is full. */
export function saveEntry(cms: CmsClient, documentId: string): Promise<CmsResult<null>> {
  const path = cmsPath('me', 'saved', documentId);
  return cms.call({ method: 'PUT', path, schema: nothingSchema, as: 'member' });
}

/** Lets a saved entry go; one that was not saved is fine. */
export function removeSaved(cms: CmsClient, documentId: string): Promise<CmsResult<null>> {
  const path = cmsPath('me', 'saved', documentId);
  return cms.call({ method: 'DELETE', path, schema: nothingSchema, as: 'member' });
}
