import { z } from 'zod';
import type { CmsClient } from '../client.ts';
import { CmsContractError } from '../errors.ts';
import { instantSchema } from './shared.ts';

const serviceStatusSchema = z.object({
  mail: z.enum(['up', 'down']),
  outbox: z.object({
    state: z.enum(['drained', 'pending', 'blocked', 'unknown']),
    /** How long the oldest of what waits has waited; null when nothing does. */
    oldestSeconds: z.number().nullable(),
  }),
  digest: z
    .object({
      sentAt: instantSchema,
      /** Null when it went to fewer than five people. */
      mails: z.number().nullable(),
    })
    .nullable(),
});

export type ServiceStatus = z.infer<typeof serviceStatusSchema>;

const PATIENCE_MS = 3_000;

/** How the office works; throws `CmsUnavailableError` when it has not said within three seconds. */
export async function readServiceStatus(cms: CmsClient): Promise<ServiceStatus> {
  const result = await cms.call({
    method: 'GET',
    path: '/service-status',
    schema: serviceStatusSchema,
    timeoutMs: PATIENCE_MS,
  });
  if (result.ok) return result.data;
  throw new CmsContractError(
    `The cms refused to say how it works with ${result.status} (${result.code})`,
  );
}
