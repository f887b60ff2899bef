import type { z } from 'zod';

import { officeError } from './errors';

/**
 * Parses a request body. Throws `input.invalid` (422) with `details.fields`: for each faulty
 * field, by its dotted path, the code of the first fault (Zod's issue code, `required` when
 * missing). Give a strict object schema to have unknown keys refused.
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw officeError('input.invalid', 'Some fields are not right; see details.fields.', {
    fields: faultsByField(parsed.error),
  });
}

/**
 * Parses a query. Throws `query.invalid` (400) with `details.fields` like parseInput; unknown
 * parameters are refused when the schema is strict, as every route's must be.
 */
export function parseQuery<S extends z.ZodType>(schema: S, query: unknown): z.output<S> {
  const parsed = schema.safeParse(query ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw officeError('query.invalid', 'Some parameters are unknown or wrong; see details.fields.', {
    fields: faultsByField(parsed.error),
  });
}

/** For each faulty field, by its dotted path, the code of its first fault. */
export function faultsByField(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const names =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    for (const name of names) fields[name.join('.')] ??= faultCode(issue);
  }
  return fields;
}

function faultCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'unknown';
  if (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)) {
    return 'required';
  }
  return issue.code.replaceAll('_', '-');
}
