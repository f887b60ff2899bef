import type { APIRoute } from 'astro';
import { answerXml } from '#features/sitemap/answer-xml.ts';
import { listSitemaps } from '#features/sitemap/load-sitemap.ts';
import { writeSitemapIndex } from '#features/sitemap/write-sitemap.ts';
import { paths } from '#paths.ts';

/** The list of all sitemaps. */
export const GET: APIRoute = ({ url }) =>
  answerXml(async () => {
    const names = await listSitemaps();
    return writeSitemapIndex(names.map((name) => url.origin + paths.sitemap(name)));
  });
