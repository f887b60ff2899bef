import type { APIRoute } from 'astro';
import { answerXml } from '#features/sitemap/answer-xml.ts';
import { loadSitemap } from '#features/sitemap/load-sitemap.ts';
import { writeSitemap } from '#features/sitemap/write-sitemap.ts';

/** One of the sitemaps. */
export const GET: APIRoute = ({ url, params, locals }) =>
  answerXml(async () => {
    const pages = await loadSitemap(params['name'] ?? '', locals.cms);
    return pages === null ? null : writeSitemap(pages, url.origin);
  });
