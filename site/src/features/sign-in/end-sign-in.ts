import { signOut } from '#lib/cms/resources/accounts.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';

/**
 * Forgets the session and everything in it. The cms is told so that the refresh token dies at
 * once; when it cannot be reached the token is lost with the session all the same.
 */
export async function endSignIn({ session, cms }: App.Locals): Promise<void> {
  const refreshToken = (await session.read())?.signIn?.refreshToken;
  await session.destroy();
  if (refreshToken === undefined) return;
  await signOut(cms, refreshToken).catch((fault: unknown) => {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
  });
}
