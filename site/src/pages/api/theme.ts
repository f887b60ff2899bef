import type { APIRoute } from 'astro';
import { SOURCE_LOCALE } from '@office/search';
import { siteEnv } from '#env.ts';
import { readFormFields } from '#lib/form/form-fields.ts';
import { readReturnPath } from '#lib/session/return-path.ts';
import { readTheme, THEME_COOKIE } from '#lib/theme.ts';
import { paths } from '#paths.ts';

const YEAR_S = 365 * 24 * 60 * 60;

/** Stores the chosen appearance on this device and leads back to where it was chosen. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const form = await readFormFields(request);
  const theme = readTheme(form.text('theme'));
  if (theme === null) cookies.delete(THEME_COOKIE, { path: '/' });
  else
    cookies.set(THEME_COOKIE, theme, {
      path: '/',
      maxAge: YEAR_S,
      sameSite: 'lax',
      httpOnly: true,
      secure: siteEnv().SITE_PUBLIC_URL.startsWith('https:'),
    });
  return redirect(readReturnPath(form.text('back'), paths.home(SOURCE_LOCALE)), 303);
};
