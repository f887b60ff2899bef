import { describe, expect, it } from 'vitest';
import { FilterError } from './filter-error.ts';
import { parseFilter, type Filter } from './parse-filter.ts';

/** A filter written as nested lists, without places. */
function outline(filter: Filter | undefined): unknown {
  if (!filter) return undefined;
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [filter.kind, ...filter.parts.map(outline)];
    case 'not':
      return ['not', outline(filter.part)];
    case 'compare':
      return [filter.attribute.name, filter.operator, filter.value];
    case 'between':
      return [filter.attribute.name, 'to', filter.from, filter.to];
    case 'in':
      return [filter.attribute.name, 'in', filter.values];
    case 'starts-with':
      return [filter.attribute.name, 'starts', filter.value];
    case 'exists':
    case 'null':
    case 'empty':
      return [filter.attribute.name, filter.kind];
  }
}

describe('parseFilter', () => {
  it('reads comparisons with words and quoted values', () => {
    expect(outline(parseFilter('kind = club'))).toEqual(['kind', '=', 'club']);
    expect(outline(parseFilter('places>=3'))).toEqual(['places', '>=', '3']);
    expect(outline(parseFilter(`name != "O'Henri \\"x\\""`))).toEqual([
      'name',
      '!=',
      `O'Henri "x"`,
    ]);
  });

  it('binds AND closer than OR, and NOT closest', () => {
    expect(outline(parseFilter('a = 1 OR b = 2 AND NOT c = 3'))).toEqual([
      'or',
      ['a', '=', '1'],
      ['and', ['b', '=', '2'], ['not', ['c', '=', '3']]],
    ]);
  });

  it('lets parentheses bind first', () => {
    expect(outline(parseFilter('(a = 1 OR b = 2) AND c = 3'))).toEqual([
      'and',
      ['or', ['a', '=', '1'], ['b', '=', '2']],
      ['c', '=', '3'],
    ]);
  });

  it('reads IN and NOT IN with quoted values and a trailing comma', () => {
    expect(outline(parseFilter('kind IN [club, "first step",]'))).toEqual([
      'kind',
      'in',
      ['club', 'first step'],
    ]);
    expect(outline(parseFilter('kind NOT IN []'))).toEqual(['not', ['kind', 'in', []]]);
  });

  it('reads ranges, existence, null and empty', () => {
    expect(outline(parseFilter('deadline 1 TO 5'))).toEqual(['deadline', 'to', '1', '5']);
    expect(outline(parseFilter('deadline NOT EXISTS'))).toEqual(['not', ['deadline', 'exists']]);
    expect(outline(parseFilter('deadline IS NULL'))).toEqual(['deadline', 'null']);
    expect(outline(parseFilter('tags IS NOT EMPTY'))).toEqual(['not', ['tags', 'empty']]);
    expect(outline(parseFilter('kind STARTS WITH cl'))).toEqual(['kind', 'starts', 'cl']);
  });

  it('takes an empty text as no filter', () => {
    expect(parseFilter('  ')).toBeUndefined();
  });

  it.each([
    'kind =',
    'kind == club',
    'kind = club AND',
    '(kind = club',
    'kind = "club',
    'kind = club kind = article',
    'kind IN club',
    'kind IN [club article]',
    'kind IS',
    'AND = 1',
    'kind',
    '_geoRadius(1,2,3)',
    'kind = club; drop',
  ])('refuses %s', (text) => {
    expect(() => parseFilter(text)).toThrow(FilterError);
  });

  it('tells where the fault is', () => {
    expect(() => parseFilter('kind = club AND')).toThrow(/\n16:16 kind = club AND$/u);
  });

  it('refuses CONTAINS as a feature that is off', () => {
    let code: string | undefined;
    try {
      parseFilter('kind CONTAINS cl');
    } catch (error) {
      code = error instanceof FilterError ? error.code : undefined;
    }
    expect(code).toBe('feature_not_enabled');
  });

  it('refuses nesting without end instead of overflowing', () => {
    expect(() => parseFilter(`${'('.repeat(5_000)}a = 1${')'.repeat(5_000)}`)).toThrow(FilterError);
    expect(() => parseFilter(`${'NOT '.repeat(5_000)}a = 1`)).toThrow(FilterError);
  });
});
