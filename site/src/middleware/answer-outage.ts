import { defineMiddleware } from 'astro:middleware';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { OUTAGE_PATH } from './outage-path.ts';

/** Shows the page for outages (503) where a page could not be made without the cms. */
export const answerOutage = defineMiddleware(async ({ request, url, logger, rewrite }, next) => {
  try {
    return await next();
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    logger.warn(fault.message);
    // A request of its own: the body of a form may have been read already.
    return rewrite(new Request(new URL(OUTAGE_PATH, url), { headers: request.headers }));
  }
});
