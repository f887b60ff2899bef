import { isLocale, pageSlug } from '@office/search';
import type { APIRoute } from 'astro';
import { writeCalendar } from '#features/calendar/write-calendar.ts';
import { entryPath } from '#features/catalogue/load-entry.ts';
import { readCatalogueEntry } from '#lib/cms/resources/catalogue.ts';

/** Deadline and shifts of an opportunity for a calendar; `id` is its short id. */
export const GET: APIRoute = async ({ locals, url, params }) => {
  const { locale, id } = params;
  if (locale === undefined || !isLocale(locale) || !/^[a-z0-9]{10}$/.test(id ?? '')) return none();
  const entry = await readCatalogueEntry(locals.cms, id ?? '', locale);
  if (entry === null) return none();
  const page = entryPath(locale, entry.kind, pageSlug(entry.title, entry.documentId));
  const text = writeCalendar(entry, url.origin + page, url.hostname);
  if (text === null) return none();
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${id}.ics"`,
      'cache-control': 'public, max-age=300',
    },
  });
};

function none(): Response {
  return new Response(null, { status: 404 });
}
