import { LOCALES } from '@office/search';
import type { APIRoute } from 'astro';
import { paths } from '#paths.ts';

/** What robots may read: everything but what is one person's. */
export const GET: APIRoute = ({ url }) => {
  const closed = LOCALES.flatMap((locale) => [
    paths.account(locale),
    `${paths.apply(locale, '')}`,
    paths.signIn(locale),
    paths.signUp(locale),
    paths.preview(locale, ''),
  ]);
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    'Disallow: /api/',
    '',
    `Sitemap: ${url.origin}${paths.sitemap()}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
};
