import type { Logger } from 'pino';
import type { SeenRequest } from './watch-request.ts';

/**
 * Logs one line about a request that is over. Pages are named, not quoted: addresses and queries
 * carry tokens, references and what people search for.
 */
export function logRequest(log: Logger, requestId: string, seen: SeenRequest): void {
  const { method, route, status, seconds, brokenOff } = seen;
  const ms = Math.round(seconds * 1000);
  log.info(
    { requestId, method, page: route, status, ms, ...(brokenOff ? { brokenOff } : {}) },
    'request',
  );
}
