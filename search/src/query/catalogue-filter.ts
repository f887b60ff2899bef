import type { Locale } from '../vocabulary/locales.ts';
import type { CatalogueRequest } from './catalogue-request.ts';

/** The facets of several values and the attribute each counts. */
export const FACET_ATTRIBUTES = {
  region: 'regions',
  kind: 'kind',
  interest: 'interests',
  level: 'level',
  institutionType: 'institutionType',
} as const satisfies Partial<Record<keyof CatalogueRequest, string>>;

export type FacetName = keyof typeof FACET_ATTRIBUTES;

export const FACET_NAMES = Object.keys(FACET_ATTRIBUTES) as FacetName[];

/**
 * The conditions of a request, all of which must hold; `except` leaves one facet's own choice out,
 * for counting that facet.
 */
export function buildCatalogueFilter(
  request: CatalogueRequest,
  now: Date,
  except?: FacetName,
): string[] {
  const chosen = FACET_NAMES.filter((name) => name !== except && request[name].length > 0);
  return [
    isInLocale(request.locale),
    ...chosen.map((name) => isAmong(FACET_ATTRIBUTES[name], request[name])),
    ...(request.institution === undefined ? [] : [isAmong('institution', [request.institution])]),
    ...(request.open ? isOpenAt(now) : []),
    ...(request.places ? ['hasPlaces = 1'] : []),
  ];
}

export function isInLocale(locale: Locale): string {
  return `locale = ${quote(locale)}`;
}

export function isAmong(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quote).join(', ')}]`;
}

/** What `isOpen` says, of the index: the stored flag may be older than a deadline that passed. */
export function isOpenAt(now: Date): string[] {
  return [
    'closed = 0',
    `(deadline IS NULL OR deadline NOT EXISTS OR deadline > ${now.getTime() / 1000})`,
  ];
}

function quote(value: string): string {
  return `"${value.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`;
}
