export const APPLICATION_UID = 'api::casework.application';
export const SHIFT_UID = 'api::volunteering.shift';

/** One condition of a list, in the content manager's own words: `state`, `$in`, […]. */
export interface Condition {
  field: string;
  operator: string;
  value: string | readonly string[];
}

/** Applications the office owes an answer. */
export const WAITING: Condition = {
  field: 'state',
  operator: '$in',
  value: ['submitted', 'in-review'],
};

/** The page of one entry, in one of its languages where it has several. */
export function entryAddress(uid: string, documentId: string, locale?: string): string {
  const page = `/content-manager/collection-types/${uid}/${documentId}`;
  return locale === undefined ? page : `${page}?${asked([['plugins[i18n][locale]', locale]])}`;
}

/** The list of a type with these conditions, in its own order. */
export function listAddress(uid: string, conditions: readonly Condition[]): string {
  return `/content-manager/collection-types/${uid}?${listSearch(conditions)}`;
}

/** What stands behind the question mark of `listAddress`. */
export function listSearch(conditions: readonly Condition[]): string {
  return asked([['page', '1'], ...conditions.flatMap(parameters)]);
}

function parameters({ field, operator, value }: Condition, at: number): [string, string][] {
  const name = `filters[$and][${at}][${field}][${operator}]`;
  if (typeof value === 'string') return [[name, value]];
  return value.map((each, index) => [`${name}[${index}]`, each]);
}

function asked(pairs: [string, string][]): string {
  return new URLSearchParams(pairs).toString();
}
