import { INSTITUTION_TYPES, isInstitutionType } from '../vocabulary/institution-types.ts';
import { CATALOGUE_KINDS, isCatalogueKind } from '../vocabulary/kinds.ts';
import { LEVELS, isLevel } from '../vocabulary/levels.ts';
import { LOCALES, SOURCE_LOCALE, isLocale } from '../vocabulary/locales.ts';
import { CATALOGUE_SORTS, type CatalogueRequest, type CatalogueSort } from './catalogue-request.ts';

export const LONGEST_QUERY = 200;
const MOST_VALUES = 20;
const LAST_PAGE = 100_000;
const TAXON_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const PARAMETERS = [
  'q',
  'region',
  'kind',
  'interest',
  'level',
  'institutionType',
  'open',
  'places',
  'sort',
  'page',
  'locale',
] as const;

export type CatalogueRequestErrorCode =
  | 'parameter.unknown'
  | 'parameter.repeated'
  | 'parameter.too-many'
  | 'parameter.not-allowed'
  | 'query.too-long';

/** Why a request was refused; `message` names the parameter and what is allowed. */
export interface CatalogueRequestError {
  code: CatalogueRequestErrorCode;
  message: string;
  parameter: string;
}

export type ParsedCatalogueRequest =
  | {
      ok: true;
      request: CatalogueRequest;
      /** Parameters left out of account, sorted; always empty when strict. */
      ignored: string[];
    }
  | { ok: false; error: CatalogueRequestError };

/**
 * Reads the parameters of /api/search and of the search page.
 *
 * Strict (the API): the first unknown, repeated or bad parameter is an error. Lenient (pages):
 * such parameters and values are left out and named in `ignored`, and a query over 200 characters
 * is cut. Either way a parameter with an empty value counts as not given, because forms send
 * those. Region and interest keys are content, so only their form is checked.
 */
export function parseCatalogueRequest(
  params: URLSearchParams,
  options: { strict: boolean },
): ParsedCatalogueRequest {
  const faults: CatalogueRequestError[] = [];
  const request = readRequest(params, faults);
  const [first] = faults;
  if (first === undefined) return { ok: true, request, ignored: [] };
  if (options.strict) return { ok: false, error: first };
  return { ok: true, request, ignored: [...new Set(faults.map((f) => f.parameter))].sort() };
}

function readRequest(params: URLSearchParams, faults: CatalogueRequestError[]): CatalogueRequest {
  for (const name of new Set(params.keys())) {
    if (PARAMETERS.some((known) => known === name)) continue;
    const allowed = `Known parameters: ${PARAMETERS.join(', ')}.`;
    faults.push(fault('parameter.unknown', name, `Parameter "${name}" is unknown. ${allowed}`));
  }
  const reader = createParameterReader(params, faults);
  return {
    query: readQuery(reader.one('q'), faults),
    locale: reader.oneOf('locale', isLocale, LOCALES) ?? SOURCE_LOCALE,
    region: reader.some('region', isTaxonKey, TAXON_KEY_FORM),
    kind: reader.some('kind', isCatalogueKind, CATALOGUE_KINDS.join(', ')),
    interest: reader.some('interest', isTaxonKey, TAXON_KEY_FORM),
    level: reader.some('level', isLevel, LEVELS.join(', ')),
    institutionType: reader.some(
      'institutionType',
      isInstitutionType,
      INSTITUTION_TYPES.join(', '),
    ),
    open: reader.oneOf('open', isOne, ['1']) !== undefined,
    places: reader.oneOf('places', isOne, ['1']) !== undefined,
    sort: reader.oneOf('sort', isCatalogueSort, CATALOGUE_SORTS) ?? 'relevance',
    page: Number(reader.oneOf('page', isPage, [`a whole number from 1 to ${LAST_PAGE}`]) ?? 1),
  };
}

function readQuery(value: string | undefined, faults: CatalogueRequestError[]): string {
  const query = (value ?? '').normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (query.length <= LONGEST_QUERY) return query;
  const message = `Parameter "q" is too long: at most ${LONGEST_QUERY} characters are allowed.`;
  faults.push(fault('query.too-long', 'q', message));
  return query
    .slice(0, LONGEST_QUERY)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

function createParameterReader(params: URLSearchParams, faults: CatalogueRequestError[]) {
  const given = (name: string) => params.getAll(name).filter((value) => value.trim() !== '');

  const one = (name: string): string | undefined => {
    const values = given(name);
    if (values.length > 1) {
      faults.push(fault('parameter.repeated', name, `Parameter "${name}" may be given only once.`));
    }
    return values[0];
  };

  const oneOf = <T extends string>(
    name: string,
    accepts: (value: string) => value is T,
    allowed: readonly string[],
  ): T | undefined => {
    const value = one(name);
    if (value === undefined || accepts(value)) return value;
    faults.push(notAllowed(name, allowed.join(', ')));
    return undefined;
  };

  const some = <T extends string>(
    name: string,
    accepts: (value: string) => value is T,
    allowed: string,
  ): T[] => {
    const values = [...new Set(given(name))];
    const accepted = values.filter(accepts);
    if (accepted.length < values.length) faults.push(notAllowed(name, allowed));
    if (accepted.length > MOST_VALUES) {
      const message = `Parameter "${name}" may be given at most ${MOST_VALUES} times.`;
      faults.push(fault('parameter.too-many', name, message));
    }
    return accepted.slice(0, MOST_VALUES).sort();
  };

  return { one, oneOf, some };
}

function fault(
  code: CatalogueRequestErrorCode,
  parameter: string,
  message: string,
): CatalogueRequestError {
  return { code, parameter, message };
}

function notAllowed(parameter: string, allowed: string): CatalogueRequestError {
  const message = `Parameter "${parameter}" has a value that is not allowed. Allowed: ${allowed}.`;
  return fault('parameter.not-allowed', parameter, message);
}

const TAXON_KEY_FORM = 'keys of lower-case letters, digits and hyphens, such as baku';

function isTaxonKey(value: string): value is string {
  return value.length <= 60 && TAXON_KEY.test(value);
}

function isOne(value: string): value is '1' {
  return value === '1';
}

function isPage(value: string): value is string {
  return /^[1-9]\d{0,5}$/.test(value) && Number(value) <= LAST_PAGE;
}

function isCatalogueSort(value: string): value is CatalogueSort {
  return CATALOGUE_SORTS.some((sort) => sort === value);
}
