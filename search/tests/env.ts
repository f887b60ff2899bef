import { z } from 'zod';

const testSearchServerSchema = z
  .object({ TEST_MEILI_HOST: z.url(), TEST_MEILI_MASTER_KEY: z.string().min(16) })
  .transform((given) => ({ host: given.TEST_MEILI_HOST, masterKey: given.TEST_MEILI_MASTER_KEY }));

/**
 * The Meilisearch to run tests and benches against, from TEST_MEILI_HOST and
 * TEST_MEILI_MASTER_KEY; null when no host is given. Throws a ZodError when either is wrong.
 */
export function readTestSearchServer(
  source: Readonly<Record<string, string | undefined>> = process.env,
): { host: string; masterKey: string } | null {
  if (source['TEST_MEILI_HOST'] === undefined || source['TEST_MEILI_HOST'] === '') return null;
  return testSearchServerSchema.parse(source);
}
