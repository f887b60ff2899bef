import type { Context, Next } from 'koa';

import { officeError } from './errors';

/**
 * Koa middleware around `strapi::body`: a body that is not what its head says (broken
 * compression, a form without its boundary) is the sender's fault, not ours.
 */
export default function createReadableBody() {
  return async (_ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      throw officeError('request.invalid', 'The body of the request cannot be read.');
    }
  };
}

/** Errors of zlib have codes of its own; those of the parser of forms name a status. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')) return true;
  return 'httpCode' in error && error.httpCode === 400;
}
