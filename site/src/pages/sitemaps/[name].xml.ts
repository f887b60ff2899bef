import type { APIRoute } from 'astro';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import { answerXml } from '#features/sitemap/answer-xml.ts';
import { loadSitemap } from '#features/sitemap/load-sitemap.ts';
import { writeSitemap } from '#features/sitemap/write-sitemap.ts';

/** One of the sitemaps. */
export const GET: APIRoute = ({ url, params, locals }) =>
  answerXml(async () => {
    const pages = await loadSitemap(params['name'] ?? '', await loadTaxonomy(locals.cms));
    return pages === null ? null : writeSitemap(pages, url.origin);
  });
