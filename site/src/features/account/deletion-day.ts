import type { CmsClient } from '#lib/cms/client.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { readProfile } from '#lib/cms/resources/me.ts';

/** When the member's account will be deleted; null for never, and while nobody can tell. */
export async function deletionDay(cms: CmsClient): Promise<Date | null> {
  try {
    const profile = await readProfile(cms);
    return profile.ok ? profile.data.deletionDueAt : null;
  } catch (fault) {
    if (fault instanceof CmsUnavailableError) return null;
    throw fault;
  }
}
