import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Answers a request for a built file; false when there is no such file. */
type StaticFiles = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const YEAR_S = 31_536_000;
const HOUR_S = 3_600;

/**
 * Serves the built client files with the given headers, compressed where the build has left such
 * a file (`integrations/compressed-files.ts`); names under `_assets` carry a hash and never change.
 */
export function staticFiles(clientDir: string, headers: Headers): StaticFiles {
  const serve = sirv(clientDir, {
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: false,
    setHeaders(response, pathname) {
      const cache = pathname.startsWith('/_assets/')
        ? `public, max-age=${YEAR_S}, immutable`
        : `public, max-age=${HOUR_S}`;
      response.setHeader('cache-control', cache);
      for (const [name, value] of headers) response.setHeader(name, value);
    },
  });
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    return new Promise((resolve) => {
      response.once('close', () => resolve(true));
      serve(request, response, () => resolve(false));
    });
  };
}
