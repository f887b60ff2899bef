import type { Context } from 'koa';

import { officeError, type OfficeError } from '../lib/errors';
import { countAttempt, type Permit } from './attempt-counters';
import { clientNetwork } from './client-network';
import { REQUEST_LIMITS, type LimitedRequest } from './limits';

/**
 * Counts a request by the network it comes from and by the address it names, which need not have
 * an account. Throws `request.too-many` (429) with `retryAfterSeconds` when either has been used
 * too often; a network over its limit counts for no account.
 */
export async function limitRequest(
  ctx: Context,
  request: LimitedRequest,
  email: string,
): Promise<void> {
  const { perNetwork, perAccount } = REQUEST_LIMITS[request];
  const network = clientNetwork(ctx);
  if (network !== null) {
    refuseUnlessAllowed(await countAttempt(`${request}:network:${network}`, perNetwork));
  }
  if (perAccount !== null) {
    refuseUnlessAllowed(await countAttempt(`${request}:account:${email}`, perAccount));
  }
}

function refuseUnlessAllowed(permit: Permit): void {
  if (!permit.allowed) throw tooMany(permit.waitMs);
}

/** Makes (does not throw) the refusal of a try that has to wait. */
export function tooMany(waitMs: number): OfficeError {
  return officeError('request.too-many', 'Tried too often. Wait, then try again.', {
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
}
