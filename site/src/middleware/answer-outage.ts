import { defineMiddleware } from 'astro:middleware';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { readFormFields } from '#lib/form/form-fields.ts';
import { keepForm } from '#lib/session/kept-form.ts';

/** The page shown in place of one that could not be made; nobody links to it. */
const OUTAGE_PATH = '/unavailable';

/**
 * Shows the page for outages (503) where a page could not be made without the cms. The words
 * of a form sent to such a page are kept in the session, for the page when it is back.
 */
export const answerOutage = defineMiddleware(async (context, next) => {
  const { request, url, logger, locals } = context;
  const posted = request.method === 'POST' ? request.clone() : null;
  try {
    return await next();
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    logger.warn(fault.message);
    const outage = new URL(OUTAGE_PATH, url);
    if (posted !== null) {
      const fields = await readFormFields(posted);
      await keepForm(locals.session, url.pathname + url.search, fields.toRecord());
      outage.searchParams.set('kept', '1');
    }
    // A request of its own: the body of the form has been read already.
    return context.rewrite(new Request(outage, { headers: request.headers }));
  }
});
