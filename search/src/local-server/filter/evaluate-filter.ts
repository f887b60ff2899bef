import { DocSet } from '../engine/doc-set.ts';
import type { FacetField } from '../engine/facet-index.ts';
import { coversPath } from '../engine/field-paths.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { ApiError } from '../http/api-error.ts';
import { normaliseFacet } from '../words/normalise.ts';
import type { Filter, FilterAttribute, FilterOperator } from './parse-filter.ts';

/** How a fault is reported: its code and, where there are several indexes, which one. */
export interface FilterFault {
  code: string;
  indexUid?: string;
}

/**
 * The documents a filter lets through. Throws ApiError when it names an attribute that is not
 * filterable. Text is compared regardless of case; a value that reads as a number is compared with
 * numbers too.
 */
export function evaluateFilter(index: SearchIndex, filter: Filter, fault: FilterFault): DocSet {
  switch (filter.kind) {
    case 'and': {
      const result = index.all.clone();
      for (const part of filter.parts) result.and(evaluateFilter(index, part, fault));
      return result;
    }
    case 'or': {
      const result = new DocSet();
      for (const part of filter.parts) result.or(evaluateFilter(index, part, fault));
      return result;
    }
    case 'not':
      return index.all.clone().andNot(evaluateFilter(index, filter.part, fault));
    case 'compare':
    case 'in':
    case 'between':
    case 'starts-with':
    case 'exists':
    case 'null':
    case 'empty':
      return condition(index, filter, fault);
  }
}

type Condition = Exclude<Filter, { kind: 'and' | 'or' | 'not' }>;

function condition(index: SearchIndex, filter: Condition, fault: FilterFault): DocSet {
  assertFilterable(index, filter.attribute, fault);
  const result = new DocSet();
  const field = index.facets.field(filter.attribute.name);
  if (!field) {
    return filter.kind === 'compare' && filter.operator === '!=' ? index.all.clone() : result;
  }
  switch (filter.kind) {
    case 'compare':
      return compare(index, field, filter.operator, filter.value);
    case 'in':
      for (const value of filter.values) addEqual(result, field, value);
      return result;
    case 'between':
      addRange(result, field, {
        low: filter.from,
        high: filter.to,
        lowOpen: false,
        highOpen: false,
      });
      return result;
    case 'starts-with':
      addStartsWith(result, field, filter.value);
      return result;
    case 'exists':
      result.addAll(field.exists);
      return result;
    case 'null':
      result.addAll(field.nulls);
      return result;
    case 'empty':
      result.addAll(field.empties);
      return result;
  }
}

function compare(
  index: SearchIndex,
  field: FacetField,
  operator: FilterOperator,
  value: string,
): DocSet {
  const result = new DocSet();
  switch (operator) {
    case '=':
      addEqual(result, field, value);
      return result;
    case '!=':
      addEqual(result, field, value);
      return index.all.clone().andNot(result);
    case '>':
    case '>=':
      addRange(result, field, { low: value, lowOpen: operator === '>' });
      return result;
    case '<':
    case '<=':
      addRange(result, field, { high: value, highOpen: operator === '<' });
      return result;
  }
}

function addEqual(result: DocSet, field: FacetField, value: string): void {
  const number = readNumber(value);
  if (number !== undefined) result.addAll(field.numbers.get(number) ?? []);
  result.addAll(field.strings.get(normaliseFacet(value)) ?? []);
}

interface Range {
  low?: string;
  high?: string;
  lowOpen?: boolean;
  highOpen?: boolean;
}

function addRange(result: DocSet, field: FacetField, range: Range): void {
  const low = range.low === undefined ? -Infinity : readNumber(range.low);
  const high = range.high === undefined ? Infinity : readNumber(range.high);
  if (low !== undefined && high !== undefined) {
    addWithin(result, field.numbers, { ...range, low, high });
  }
  addWithin(result, field.strings, {
    ...range,
    low: range.low === undefined ? undefined : normaliseFacet(range.low),
    high: range.high === undefined ? undefined : normaliseFacet(range.high),
  });
}

function addWithin<T extends number | string>(
  result: DocSet,
  idsByValue: ReadonlyMap<T, readonly number[]>,
  bounds: { low: T | undefined; high: T | undefined; lowOpen?: boolean; highOpen?: boolean },
): void {
  const { low, high, lowOpen = false, highOpen = false } = bounds;
  for (const [value, ids] of idsByValue) {
    if (low !== undefined && !isAbove(value, low, lowOpen)) continue;
    if (high !== undefined && !isAbove(high, value, highOpen)) continue;
    result.addAll(ids);
  }
}

function isAbove<T extends number | string>(value: T, bound: T, isOpen: boolean): boolean {
  return value > bound || (!isOpen && value === bound);
}

function addStartsWith(result: DocSet, field: FacetField, value: string): void {
  const prefix = normaliseFacet(value);
  if (prefix === '') {
    result.addAll(field.exists);
    return;
  }
  for (const [text, ids] of field.strings) if (text.startsWith(prefix)) result.addAll(ids);
}

function readNumber(value: string): number | undefined {
  const trimmed = value.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(trimmed)) return undefined;
  return Number(trimmed);
}

function assertFilterable(
  index: SearchIndex,
  attribute: FilterAttribute,
  fault: FilterFault,
): void {
  const filterable = index.settings.filterableAttributes;
  if (filterable.some((pattern) => coversPath(pattern, attribute.name))) return;
  const known = [...filterable].sort().map((name) => `\`${name}\``);
  const available = known.length
    ? `Available filterable attribute patterns are: ${known.join(', ')}.`
    : 'This index does not have configured filterable attributes.';
  const where = fault.indexUid === undefined ? '' : `Index \`${fault.indexUid}\`: `;
  throw new ApiError(
    fault.code,
    `${where}Attribute \`${attribute.name}\` is not filterable. ${available}\n${attribute.start + 1}:${attribute.end + 1} ${attribute.source}`,
  );
}
