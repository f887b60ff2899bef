import { localeOfPath } from '#paths.ts';
import type { APIContext } from 'astro';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { readStatistics } from '#lib/cms/resources/statistics.ts';
import { writeStatistics } from './write-statistics.ts';

/** Answers all statistics as a file in the language of the address; 503 while the cms is away. */
export async function answerStatistics({ locals, url }: APIContext): Promise<Response> {
  const { cms, t } = locals;
  const locale = localeOfPath(url.pathname);
  try {
    const [statistics, taxonomy] = await Promise.all([readStatistics(cms), loadTaxonomy(cms)]);
    return new Response(writeStatistics(statistics, { locale, t, taxonomy }), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${url.pathname.split('/').at(-1)}"`,
        'cache-control': 'public, max-age=300',
      },
    });
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    return new Response(null, { status: 503, headers: { 'retry-after': '60' } });
  }
}
