import type { APIContext } from 'astro';
import { paths } from '#paths.ts';

/** Leads to the sign-in page and from there back to this one. */
export async function toSignIn(
  page: Pick<APIContext, 'locals' | 'url' | 'redirect'>,
): Promise<Response> {
  const { session, locale, member } = page.locals;
  // A name without a valid token: the sign-in ended elsewhere.
  const hasEnded = member !== null || (await session.hasExpired());
  if (hasEnded) {
    await session.update((record) => {
      record.signIn = null;
      record.flash = { key: 'sign-in-again' };
    });
  }
  return page.redirect(paths.signIn(locale, { next: page.url.pathname + page.url.search }), 303);
}
