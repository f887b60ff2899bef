import { isLocale, SOURCE_LOCALE } from '@office/search';
import type { APIRoute } from 'astro';
import { relayDownload } from '#lib/cms/relay-download.ts';
import { downloadFile } from '#lib/cms/resources/files.ts';
import { paths } from '#paths.ts';

/** A file of an application, for its owner and the organisers who answer it. */
export const GET: APIRoute = async ({ locals, params, url, redirect }) => {
  const answer = await downloadFile(locals.cms, params['id'] ?? '');
  if (answer.ok) return relayDownload(answer.data);
  if (answer.status !== 401) return new Response(null, { status: 404 });
  const asked = url.searchParams.get('locale');
  const locale = isLocale(asked) ? asked : SOURCE_LOCALE;
  return redirect(paths.signIn(locale, { next: url.pathname + url.search }), 303);
};
