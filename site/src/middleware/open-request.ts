import { randomUUID } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import { siteEnv } from '#env.ts';
import { translator } from '#i18n/translate.ts';
import { createCmsClient } from '#lib/cms/client.ts';
import { refreshTokens } from '#lib/cms/resources/accounts.ts';
import { confirmSignIn } from '#lib/session/confirm-sign-in.ts';
import { sessionMemberTokens } from '#lib/session/member-tokens.ts';
import { openSession, type Session } from '#lib/session/session.ts';
import { readTheme, THEME_COOKIE } from '#lib/theme.ts';
import { localeOfPath } from '#paths.ts';
import { siteServices } from './site-services.ts';

const now = () => new Date();

/** Fills the locals of a request and answers with the session's cookie when there is a new one. */
export const openRequest = defineMiddleware(async (context, next) => {
  const { locals, request, cookies, originPathname } = context;
  const env = siteEnv();
  const services = siteServices();
  // Our server hands these over in the locals; `astro dev` has no such server.
  const { requestId = randomUUID(), clientAddress, files = [] } = locals as Partial<App.Locals>;
  const session = openSession(
    {
      store: services.sessions,
      secret: env.SESSION_SECRET,
      secure: env.SITE_PUBLIC_URL.startsWith('https:'),
      now,
    },
    request.headers.get('cookie'),
  );
  const cmsOptions = {
    baseUrl: env.CMS_URL,
    siteToken: env.CMS_SITE_TOKEN,
    requestId,
    clientAddress,
  };
  const visitorCms = createCmsClient(cmsOptions);
  const memberTokens = sessionMemberTokens(
    session,
    (refreshToken) => refreshTokens(visitorCms, refreshToken),
    now,
  );
  const cms = createCmsClient({ ...cmsOptions, memberTokens });
  // What answers data says nothing of who is signed in.
  const isPage = !originPathname.startsWith('/api/');
  const signIn = isPage ? await confirmSignIn(session, cms) : null;
  const locale = localeOfPath(originPathname);
  Object.assign(locals, {
    locale,
    t: translator(locale),
    requestId,
    clientAddress,
    theme: readTheme(cookies.get(THEME_COOKIE)?.value),
    member: signIn === null ? null : { name: signIn.memberName },
    cms,
    session,
    files,
  } satisfies App.Locals);
  const isPersonal = request.method !== 'GET' || (await session.read()) !== null;
  const response = await next();
  return withSession(response, session, isPersonal);
});

/**
 * Adds the session's cookie; what is made for one visitor is kept by no shared cache. With a
 * session goes what this browser keeps for reading offline.
 */
function withSession(response: Response, session: Session, isPersonal: boolean): Response {
  const cookie = session.cookieToSet();
  if (cookie === null && !isPersonal) return response;
  // Responses of Response.redirect() have headers that cannot be changed.
  const open = new Response(response.body, response);
  if (cookie !== null) open.headers.append('set-cookie', cookie);
  if (session.wasDestroyed()) open.headers.set('clear-site-data', '"storage"');
  const isStricter = open.headers.get('cache-control')?.includes('no-store') === true;
  if (!isStricter) open.headers.set('cache-control', 'private, no-cache');
  return open;
}
