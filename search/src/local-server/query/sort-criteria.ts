import { coversPath } from '../engine/field-paths.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { ApiError } from '../http/api-error.ts';
import type { SortCriterion } from '../ranking/ranking-rules.ts';

const CODE = 'invalid_search_sort';

/**
 * Reads `sort` (`field:asc`, `field:desc`). Throws ApiError when it is malformed, a field is not
 * sortable, or the ranking rules have no `sort`.
 */
export function readSort(
  index: SearchIndex,
  indexUid: string,
  sort: readonly string[] | null | undefined,
): SortCriterion[] {
  if (!sort || sort.length === 0) return [];
  const criteria = sort.map((text) => {
    const match = /^(.+):(asc|desc)$/u.exec(text);
    if (match?.[1] === undefined) {
      throw new ApiError(
        CODE,
        `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${text}\`.`,
      );
    }
    return { field: match[1], ascending: match[2] === 'asc' };
  });
  const { rankingRules, sortableAttributes } = index.settings;
  if (!rankingRules.includes('sort')) {
    throw new ApiError(
      CODE,
      `Index \`${indexUid}\`: You must specify where \`sort\` is listed in the rankingRules setting to use the sort parameter at search time.`,
    );
  }
  for (const { field } of criteria) {
    if (sortableAttributes.some((attribute) => coversPath(attribute, field))) continue;
    const available = sortableAttributes.length
      ? `Available sortable attributes are: \`${sortableAttributes.join(', ')}\`.`
      : 'This index does not have configured sortable attributes.';
    throw new ApiError(
      CODE,
      `Index \`${indexUid}\`: Attribute \`${field}\` is not sortable. ${available}`,
    );
  }
  return criteria;
}
