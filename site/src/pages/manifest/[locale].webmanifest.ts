import { isLocale } from '@office/search';
import type { APIRoute } from 'astro';
import { describeApp } from '#features/offline/describe-app.ts';

/** What a phone needs to put the site among its apps, in one language. */
export const GET: APIRoute = ({ params }) => {
  const { locale } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(describeApp(locale)), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  });
};
