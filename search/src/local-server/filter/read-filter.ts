import { ApiError } from '../http/api-error.ts';
import { FilterError } from './filter-error.ts';
import { parseFilter, type Filter } from './parse-filter.ts';

/**
 * Reads the `filter` of a request: a text, or a list (AND) of texts and lists (OR) of texts.
 * Throws ApiError with the given code, or the filter's own.
 */
export function readFilter(value: unknown, code: string): Filter | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return parseText(value, code);
  if (!Array.isArray(value)) throw wrongShape('String, Array', value, code);
  const parts: Filter[] = [];
  for (const element of value as unknown[]) {
    const part = Array.isArray(element)
      ? readAlternatives(element as unknown[], code)
      : readText(element, 'String, Array', code);
    if (part) parts.push(part);
  }
  return parts.length > 1 ? { kind: 'and', parts } : parts[0];
}

function readAlternatives(values: unknown[], code: string): Filter | undefined {
  const parts: Filter[] = [];
  for (const value of values) {
    const part = readText(value, 'String', code);
    if (part) parts.push(part);
  }
  return parts.length > 1 ? { kind: 'or', parts } : parts[0];
}

function readText(value: unknown, expected: string, code: string): Filter | undefined {
  if (typeof value !== 'string') throw wrongShape(expected, value, code);
  return parseText(value, code);
}

function parseText(text: string, code: string): Filter | undefined {
  try {
    return parseFilter(text);
  } catch (error) {
    if (error instanceof FilterError) throw new ApiError(error.code ?? code, error.message);
    throw error;
  }
}

function wrongShape(expected: string, value: unknown, code: string): ApiError {
  return new ApiError(
    code,
    `Invalid syntax for the filter parameter: \`expected ${expected}, found: ${JSON.stringify(value)}\`.`,
  );
}
