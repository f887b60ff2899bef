import { isLocale, SOURCE_LOCALE } from '@office/search';
import type { APIRoute } from 'astro';
import { answerStatistics } from '#features/statistics/answer-statistics.ts';

/** All statistics in English or Russian, as CSV. */
export const GET: APIRoute = (context) => {
  const { locale } = context.params;
  const isOther = locale !== undefined && isLocale(locale) && locale !== SOURCE_LOCALE;
  return isOther ? answerStatistics(context) : new Response(null, { status: 404 });
};
