import type { CmsClient } from '#lib/cms/client.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { findGoneMembers } from '#lib/cms/resources/accounts.ts';
import { confirmSession } from '#lib/cms/resources/me.ts';
import type { Session } from './session.ts';
import type { SignIn } from './session-record.ts';

/**
 * The session's sign-in, if the cms still stands by it; null where nobody is signed in, where the
 * member signed out everywhere or was blocked. The answer is never kept, so either holds at the
 * next request to any instance. Of a member the office has removed nothing is kept at all. While the cms cannot be reached the sign-in is taken at its word:
 * nothing of the member's can be read then anyway.
 */
export async function confirmSignIn(session: Session, cms: CmsClient): Promise<SignIn | null> {
  const { signIn = null, owner = null } = (await session.read()) ?? {};
  if (signIn === null) return null;
  try {
    if ((await confirmSession(cms)).ok) return signIn;
    if (owner !== null && (await findGoneMembers(cms, [owner])).length > 0) {
      await session.destroy();
      return null;
    }
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    return signIn;
  }
  await session.update((record) => {
    record.signIn = null;
    record.flash = { key: 'sign-in-again' };
  });
  return null;
}
