import { parseCatalogueRequest, type CatalogueRequest } from '@office/search/query';

/** What has been typed so far, and in whose language. */
export type Typed = Pick<CatalogueRequest, 'query' | 'locale'>;

export type TypeaheadReading =
  { ok: true; typed: Typed } | { ok: false; error: { code: string; message: string } };

const PARAMETERS = ['q', 'locale'];

/** Reads the parameters of /api/suggest as strictly as those of /api/search, of which it has two. */
export function readTypeahead(params: URLSearchParams): TypeaheadReading {
  const unknown = [...params.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) {
    const message = `Parameter "${unknown}" is unknown. Known parameters: ${PARAMETERS.join(', ')}.`;
    return { ok: false, error: { code: 'parameter.unknown', message } };
  }
  const parsed = parseCatalogueRequest(params, { strict: true });
  if (!parsed.ok) {
    const { code, message } = parsed.error;
    return { ok: false, error: { code, message } };
  }
  const { query, locale } = parsed.request;
  return { ok: true, typed: { query, locale } };
}
