import type { APIRoute } from 'astro';
import { knownTaxonomy } from '#features/catalogue/known-taxonomy.ts';
import { loadTypeahead } from '#features/search/typeahead/load-typeahead.ts';
import { readTypeahead } from '#features/search/typeahead/read-typeahead.ts';
import { translator } from '#i18n/translate.ts';

/** What a search box offers while one types; strict about its parameters. */
export const GET: APIRoute = async ({ url, locals }) => {
  const reading = readTypeahead(url.searchParams);
  if (!reading.ok) return Response.json({ error: reading.error }, { status: 400 });
  const { query, locale } = reading.typed;
  const t = translator(locale);
  const { complete, proposals } = await loadTypeahead(
    reading.typed,
    await knownTaxonomy(locals.cms),
    t,
  );
  const announcement = t('search.proposed', { count: proposals.length });
  return Response.json({ query, complete, announcement, suggestions: proposals });
};
