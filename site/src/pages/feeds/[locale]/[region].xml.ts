import type { APIRoute } from 'astro';
import { answerFeed } from '#features/feeds/answer-feed.ts';

/** What a region (or `all`) published last, as Atom. */
export const GET: APIRoute = ({ locals, url, params }) => answerFeed(locals.cms, url, params);
