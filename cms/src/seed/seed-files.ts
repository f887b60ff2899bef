import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

/** A stable key in seed files, such as a region's or a member's. */
export const keySchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Reads one seed file; throws an error that names the file and the field that does not fit. */
export function readYaml<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(path.join(folder, file), 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The names of the seed files in `place`, without their ending, in alphabetical order. */
export function listYaml(folder: string, place: string): string[] {
  return readdirSync(path.join(folder, place))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.basename(file, '.yaml'))
    .sort();
}
