import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { matchPath } from '../src/paths.ts';

/**
 * Logs one line when a request is done. Pages are named, not quoted: addresses and queries
 * carry tokens, references and what people search for.
 */
export function logRequest(
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  const startedAt = performance.now();
  response.once('close', () => {
    log.info(
      {
        requestId,
        method: request.method,
        page: pageName((request.url ?? '').split('?')[0] ?? ''),
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(response.writableFinished ? {} : { brokenOff: true }),
      },
      'request',
    );
  });
}

function pageName(pathname: string): string {
  const page = matchPath(pathname)?.name;
  if (page !== undefined) return page;
  const first = pathname.split('/').slice(0, 3).join('/');
  return /^\/(?:api|_assets)\/|^\/(?:healthz|readyz)$/.test(pathname) ? first : 'other';
}
