import { z } from 'zod';
import type { CmsClient, CmsResult } from '../client.ts';

export const CONSENT_DECISIONS = ['give', 'refuse'] as const;
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number];

/**
 * A guardian's decision by the token of the mail, which works once: 404 unknown or used, 410
 * too late, 409 when the application no longer waits.
 */
export function decideConsent(
  cms: CmsClient,
  consent: { token: string; decision: ConsentDecision },
): Promise<CmsResult<unknown>> {
  return cms.call({ method: 'POST', path: '/consents', body: consent, schema: z.unknown() });
}
