import { isLocale } from '@office/search';
import type { APIRoute } from 'astro';
import { findCard } from '#features/social/find-card.ts';
import { cardHash, cardPath } from '#features/social/social-card.ts';
import { socialImage } from '#features/social/social-images.ts';

/**
 * The picture messengers show of a page. Its address says what is on it and so never shows
 * anything else; one that is out of date leads to the new one.
 */
export const GET: APIRoute = async ({ params, locals, redirect }) => {
  const { locale, name = '' } = params;
  const [, subject, hash] = /^([\w-]{1,80})-([0-9a-f]{16})$/.exec(name) ?? [];
  if (!isLocale(locale) || subject === undefined) return new Response(null, { status: 404 });
  const card = await findCard(locals.cms, subject, locale);
  if (card === null) return new Response(null, { status: 404 });
  if (cardHash(card) !== hash) return redirect(cardPath(card), 302);
  const image = await socialImage(card);
  if (image === null) return new Response(null, { status: 503, headers: { 'retry-after': '10' } });
  return new Response(new Uint8Array(image), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${hash}"`,
    },
  });
};
