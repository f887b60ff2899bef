import { z } from 'zod';
import { ApiError } from './api-error.ts';

/** How a schema's faults become Meilisearch error codes. */
export interface InputRules {
  /** The code of a wrong value is `invalid_<codePrefix>_<field in snake case>`. */
  codePrefix: string;
  /** Codes that do not follow the prefix, by field. */
  codes?: Record<string, string>;
  /** Where the input sits, for messages: `.` for the body. */
  at?: string;
}

/**
 * Parses a body or query with a strict schema. Throws ApiError: `bad_request` for unknown fields,
 * `missing_<field>` for absent ones and `invalid_<field>` for wrong values.
 */
export function parseInput<S extends z.ZodType>(
  schema: S,
  value: unknown,
  rules: InputRules,
): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw toError(result.error, value, rules, schema);
}

function toError(error: z.ZodError, value: unknown, rules: InputRules, schema: z.ZodType) {
  const issues = error.issues;
  const issue = issues.find((one) => one.code === 'unrecognized_keys') ?? issues[0];
  if (!issue) return new ApiError('bad_request', 'Invalid input');
  const at = rules.at ?? '';
  if (issue.code === 'unrecognized_keys') {
    const expected = knownFields(schema);
    const known = expected.length
      ? `expected one of ${expected.map((name) => `\`${name}\``).join(', ')}`
      : 'no such field here';
    const inside = [at, ...issue.path.map(String)].filter(Boolean).join('.');
    const where = inside ? ` inside \`.${inside}\`` : '';
    return new ApiError('bad_request', `Unknown field \`${issue.keys[0]}\`${where}: ${known}`);
  }
  const field = issue.path.length > 0 ? String(issue.path[0]) : '';
  const given = valueAt(value, issue.path);
  if (field === '') {
    return new ApiError(
      'bad_request',
      `Invalid value type: expected an object, but found ${describe(value)}`,
    );
  }
  if (given === undefined && issue.path.length === 1) {
    return new ApiError(codeOf(field, rules, 'missing'), `Missing field \`${field}\``);
  }
  const path = [at, ...issue.path.map(String)].filter(Boolean).join('.');
  const message =
    issue.code === 'custom'
      ? `Invalid value at \`.${path}\`: ${issue.message}`
      : `Invalid value type at \`.${path}\`: ${issue.message}, but found ${describe(given)}`;
  return new ApiError(codeOf(field, rules, 'invalid'), message);
}

function codeOf(field: string, rules: InputRules, fault: 'invalid' | 'missing'): string {
  const own = rules.codes?.[field];
  if (own) return `${fault}_${own}`;
  const snake = field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  return `${fault}_${rules.codePrefix}${rules.codePrefix ? '_' : ''}${snake}`;
}

function knownFields(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array: \`${JSON.stringify(value)}\``;
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return `a number: \`${value}\``;
    return value < 0 ? `a negative integer: \`${value}\`` : `a positive integer: \`${value}\``;
  }
  const kind = typeof value === 'object' ? 'an object' : `a ${typeof value}`;
  return `${kind}: \`${JSON.stringify(value)}\``;
}
