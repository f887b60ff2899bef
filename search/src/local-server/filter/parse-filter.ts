import { FilterError } from './filter-error.ts';
import { filterTokens, type FilterToken } from './filter-tokens.ts';

const OPERATORS = ['=', '!=', '>', '>=', '<', '<='] as const;
export type FilterOperator = (typeof OPERATORS)[number];

/** A filter as a tree. `at` is where the attribute stands in the source, for error messages. */
export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | { kind: 'compare'; attribute: FilterAttribute; operator: FilterOperator; value: string }
  | { kind: 'between'; attribute: FilterAttribute; from: string; to: string }
  | { kind: 'in'; attribute: FilterAttribute; values: string[] }
  | { kind: 'starts-with'; attribute: FilterAttribute; value: string }
  | { kind: 'exists' | 'null' | 'empty'; attribute: FilterAttribute };

export interface FilterAttribute {
  name: string;
  source: string;
  start: number;
  end: number;
}

const KEYWORDS = new Set([
  'AND',
  'OR',
  'IN',
  'NOT',
  'TO',
  'EXISTS',
  'IS',
  'NULL',
  'EMPTY',
  'CONTAINS',
  'STARTS',
  'WITH',
  '_geoRadius',
  '_geoBoundingBox',
  '_geoPolygon',
]);

const OPERATIONS =
  '`=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `STARTS WITH` or `NOT STARTS WITH`';

const MAX_DEPTH = 200;

/**
 * Parses one filter expression of Meilisearch's language:
 * or = and (OR and)*, and = not (AND not)*, not = NOT not | condition | ( or ).
 * Throws FilterError; an empty text answers `undefined` (no filter).
 */
export function parseFilter(source: string): Filter | undefined {
  const tokens = filterTokens(source);
  if (tokens.length === 0) return undefined;
  const parser = new FilterParser(source, tokens);
  const filter = parser.or(0);
  parser.expectEnd();
  return filter;
}

class FilterParser {
  readonly #source: string;
  readonly #tokens: FilterToken[];
  #at = 0;

  constructor(source: string, tokens: FilterToken[]) {
    this.#source = source;
    this.#tokens = tokens;
  }

  or(depth: number): Filter {
    return this.#joined('or', 'OR', depth, () =>
      this.#joined('and', 'AND', depth, () => this.#not(depth)),
    );
  }

  expectEnd(): void {
    const rest = this.#tokens[this.#at];
    if (!rest) return;
    const text = this.#source.slice(rest.start);
    throw this.#fault(
      `Found unexpected characters at the end of the filter: \`${text}\`. You probably forgot an \`OR\` or an \`AND\` rule.`,
      rest.start,
    );
  }

  #joined(kind: 'and' | 'or', keyword: string, depth: number, next: () => Filter): Filter {
    if (depth > MAX_DEPTH) {
      throw this.#fault('The filter exceeded the maximum depth limit.', 0);
    }
    const first = next();
    const parts = [first];
    while (this.#takeWord(keyword)) parts.push(next());
    return parts.length === 1 ? first : { kind, parts };
  }

  #not(depth: number): Filter {
    if (depth > MAX_DEPTH) throw this.#fault('The filter exceeded the maximum depth limit.', 0);
    if (this.#takeWord('NOT')) return { kind: 'not', part: this.#not(depth + 1) };
    const opening = this.#tokens[this.#at];
    if (!this.#takeSymbol('(')) return this.#condition();
    const inner = this.or(depth + 1);
    if (!this.#takeSymbol(')')) {
      const text = this.#source.slice(opening?.start ?? 0);
      throw this.#fault(
        `Expression \`${text}\` is missing the following closing delimiter: \`)\`.`,
        opening?.start ?? 0,
      );
    }
    return inner;
  }

  #condition(): Filter {
    const attribute = this.#attribute();
    const token = this.#tokens[this.#at];
    if (token?.kind === 'symbol') {
      const operator = OPERATORS.find((one) => one === token.text);
      if (operator === undefined) throw this.#expectedOperation();
      this.#at++;
      return { kind: 'compare', attribute, operator, value: this.#value() };
    }
    const negated = this.#takeWord('NOT');
    const filter = this.#wordCondition(attribute, negated);
    return negated ? { kind: 'not', part: filter } : filter;
  }

  #wordCondition(attribute: FilterAttribute, negated: boolean): Filter {
    const start = this.#tokens[this.#at]?.start ?? this.#source.length;
    if (this.#takeWord('IN')) return { kind: 'in', attribute, values: this.#list() };
    if (this.#takeWord('EXISTS')) return { kind: 'exists', attribute };
    if (this.#takeWord('STARTS')) {
      if (!this.#takeWord('WITH')) throw this.#expectedOperation();
      return { kind: 'starts-with', attribute, value: this.#value() };
    }
    if (this.#takeWord('CONTAINS')) {
      throw new FilterError(
        'Using `CONTAINS` in a filter requires enabling the `contains filter` experimental feature. See https://github.com/orgs/meilisearch/discussions/763',
        this.#source,
        start,
        start + 'CONTAINS'.length,
        'feature_not_enabled',
      );
    }
    if (!negated && this.#takeWord('IS')) return this.#isCondition(attribute);
    if (!negated && this.#isValue()) {
      const from = this.#value();
      if (!this.#takeWord('TO')) throw this.#expectedOperation();
      return { kind: 'between', attribute, from, to: this.#value() };
    }
    throw this.#expectedOperation();
  }

  #isCondition(attribute: FilterAttribute): Filter {
    const negated = this.#takeWord('NOT');
    let filter: Filter;
    if (this.#takeWord('NULL')) filter = { kind: 'null', attribute };
    else if (this.#takeWord('EMPTY')) filter = { kind: 'empty', attribute };
    else throw this.#expectedOperation();
    return negated ? { kind: 'not', part: filter } : filter;
  }

  #list(): string[] {
    const values: string[] = [];
    if (!this.#takeSymbol('['))
      throw this.#fault('Expected `[` after `IN` keyword.', this.#offset());
    while (!this.#takeSymbol(']')) {
      values.push(this.#value());
      if (this.#takeSymbol(',')) continue;
      if (this.#takeSymbol(']')) break;
      throw this.#fault(
        'Expected only comma-separated field names inside `IN[..]`.',
        this.#offset(),
      );
    }
    return values;
  }

  #attribute(): FilterAttribute {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'word' && token.text.startsWith('_geo')) {
      throw this.#fault('The local search server has no geographic filters.', token.start);
    }
    if (!token || !this.#isValue()) throw this.#expectedOperation();
    this.#at++;
    return { name: token.text, source: this.#source, start: token.start, end: token.end };
  }

  #value(): string {
    const token = this.#tokens[this.#at];
    if (!token || !this.#isValue()) {
      const found = token ? `\`${token.text}\`` : 'nothing';
      throw this.#fault(`Was expecting a value but instead got ${found}.`, this.#offset());
    }
    this.#at++;
    return token.text;
  }

  #isValue(): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'quoted' || (token?.kind === 'word' && !KEYWORDS.has(token.text));
  }

  #takeWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.#at++;
    return true;
  }

  #takeSymbol(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'symbol' || token.text !== text) return false;
    this.#at++;
    return true;
  }

  #offset(): number {
    return this.#tokens[this.#at]?.start ?? this.#source.length;
  }

  #expectedOperation(): FilterError {
    const token = this.#tokens[this.#at];
    const found = token ? `\`${token.text}\`` : 'nothing';
    return this.#fault(
      `Was expecting an operation ${OPERATIONS} but instead got ${found}.`,
      this.#offset(),
    );
  }

  #fault(message: string, start: number): FilterError {
    return new FilterError(message, this.#source, start, this.#source.length);
  }
}
