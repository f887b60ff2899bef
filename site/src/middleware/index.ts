import { defineMiddleware } from 'astro:middleware';
import { translator } from '../i18n/translate.ts';
import { readTheme, THEME_COOKIE } from '../lib/theme.ts';
import { localeOfPath } from '../paths.ts';

export const onRequest = defineMiddleware((context, next) => {
  const locale = localeOfPath(context.url.pathname);
  context.locals.locale = locale;
  context.locals.t = translator(locale);
  context.locals.theme = readTheme(context.cookies.get(THEME_COOKIE)?.value);
  return next();
});
