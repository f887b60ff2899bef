import { coversPath } from '../engine/field-paths.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { ApiError } from '../http/api-error.ts';

/**
 * The ids of the fields `attributesToSearchOn` names; `undefined` is all. Throws ApiError for one
 * that settings do not make searchable.
 */
export function readSearchedFields(
  index: SearchIndex,
  indexUid: string,
  attributes: readonly string[] | null | undefined,
): ReadonlySet<number> | undefined {
  if (!attributes) return undefined;
  const { fields } = index.words;
  const { searchableAttributes } = index.settings;
  const everything = searchableAttributes.includes('*');
  const ids = new Set<number>();
  for (const attribute of attributes) {
    const found = fields.filter(({ path }) =>
      attribute.includes('*') ? coversPath(attribute, path) : path === attribute,
    );
    for (const field of found) ids.add(field.id);
    if (found.length > 0 || everything || attribute === '*') continue;
    if (searchableAttributes.includes(attribute)) continue;
    const available = [...searchableAttributes].sort().join(', ');
    throw new ApiError(
      'invalid_search_attributes_to_search_on',
      `Index \`${indexUid}\`: Attribute \`${attribute}\` is not searchable. Available searchable attributes are: \`${available}\`.`,
    );
  }
  return attributes.includes('*') ? undefined : ids;
}
