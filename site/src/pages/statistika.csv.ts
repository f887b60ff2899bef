import type { APIRoute } from 'astro';
import { answerStatistics } from '#features/statistics/answer-statistics.ts';

/** All statistics in Azerbaijani, as CSV. */
export const GET: APIRoute = (context) => answerStatistics(context);
