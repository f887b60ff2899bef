import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { MIN_MASTER_KEY_BYTES } from './start-local-server.ts';

const schema = z.object({
  SEARCH_PORT: z
    .string()
    .default('7700')
    .transform(Number)
    .pipe(z.number('must be a port number').int().min(0).max(65_535)),
  SEARCH_HOST: z.string().default('127.0.0.1'),
  MEILI_MASTER_KEY: z
    .string('is missing')
    .refine((key) => Buffer.byteLength(key) >= MIN_MASTER_KEY_BYTES, {
      error: `must be at least ${MIN_MASTER_KEY_BYTES} bytes`,
    }),
  DATA_DIR: z.string('is missing').refine(isAbsolute, { error: 'must be an absolute path' }),
});

export type SearchEnvironment = z.output<typeof schema>;

/** Reads the environment of the search process; empty is missing. Throws naming every fault. */
export function readSearchEnvironment(
  source: Record<string, string | undefined>,
): SearchEnvironment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(faults.join('; '));
}
