import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { readProfile } from '#lib/cms/resources/me.ts';

/**
 * The region of the member who asks, whose finds stand a little higher; null for visitors, and
 * while the profile cannot be read. Pages kept for everybody are rendered without a member.
 */
export async function memberRegion({
  member,
  cms,
}: Pick<App.Locals, 'member' | 'cms'>): Promise<string | null> {
  if (member === null) return null;
  try {
    const profile = await readProfile(cms);
    return profile.ok ? profile.data.regionKey : null;
  } catch (fault) {
    if (fault instanceof CmsUnavailableError) return null;
    throw fault;
  }
}
