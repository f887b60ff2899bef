import { z } from 'zod';
import type { CmsClient, CmsResult } from '../client.ts';
import { instantSchema, nothingSchema } from './shared.ts';

const deletionSchema = z.object({ dueAt: instantSchema });

/** Everything the office keeps of the member, as one archive; 429 after a few in a day. */
export function exportMyData(cms: CmsClient): Promise<CmsResult<Response>> {
  return cms.download({ method: 'POST', path: '/me/export', as: 'member' });
}

/**
 * Asks for the account to be deleted; 422 when the password is not the member's. Empty where there
 * is none: then the cms asks for none.
 */
export function askForDeletion(
  cms: CmsClient,
  password: string,
): Promise<CmsResult<z.infer<typeof deletionSchema>>> {
  return cms.call({
    method: 'POST',
    path: '/me/deletion',
    body: password === '' ? {} : { password },
    schema: deletionSchema,
    as: 'member',
  });
}

/** Takes that back. */
export function takeDeletionBack(cms: CmsClient): Promise<CmsResult<null>> {
  return cms.call({
    method: 'DELETE',
    path: '/me/deletion',
    schema: nothingSchema,
    as: 'member',
  });
}
