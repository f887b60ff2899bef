import { z } from 'zod';
import { ApiError } from './api-error.ts';

const wholeNumber = /^\d+$/u;

/** A whole number written in a query string. */
export const queryCount = z
  .string()
  .regex(wholeNumber, 'could not parse as a positive integer')
  .transform(Number);

/** `true` or `false` in a query string. */
export const queryBoolean = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A comma-separated list in a query string. */
export const queryList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** Query parameters as an object; one given twice is refused (`bad_request`). */
export function queryObject(query: URLSearchParams): Record<string, string> {
  const object: Record<string, string> = {};
  for (const [name, value] of query) {
    if (name in object) {
      throw new ApiError('bad_request', `Duplicate query parameter \`${name}\``);
    }
    object[name] = value;
  }
  return object;
}
