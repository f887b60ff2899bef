import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from 'meilisearch';
import { SearchError, SearchRequestError, SearchUnavailableError } from './errors.ts';

/** Where the search server is and how long one request to it may take. */
export interface SearchConnection {
  /** Such as `http://127.0.0.1:7700`. */
  host: string;
  apiKey: string;
  timeoutMs: number;
}

/**
 * The official client, made in this one place. Compressed answers cost 44 ms each (the server sends
 * them in small packets, which Nagle and delayed ACK hold back), so none are accepted.
 */
export function createSearchClient({ host, apiKey, timeoutMs }: SearchConnection): Meilisearch {
  return new Meilisearch({
    host,
    apiKey,
    timeout: timeoutMs,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });
}

/** Runs one request and throws what goes wrong as a SearchError. */
export async function askServer<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw toSearchError(error);
  }
}

/**
 * As `askServer`, for requests that change nothing: asked once more when the connection was lost,
 * which happens when the server closes an idle one just as it is used.
 */
export async function askServerAgain<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (!isLostConnection(error)) throw toSearchError(error);
    return askServer(request);
  }
}

const LOST_CONNECTION_CODES = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof MeilisearchRequestError)) return false;
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && LOST_CONNECTION_CODES.has(String(cause.code))) return true;
  }
  return false;
}

function toSearchError(error: unknown): unknown {
  if (error instanceof SearchError) return error;
  if (error instanceof MeilisearchApiError) return fromRefusal(error);
  if (error instanceof MeilisearchRequestError) {
    const timeout = error.cause instanceof MeilisearchRequestTimeOutError;
    return timeout
      ? new SearchUnavailableError('search.timeout', 'The search server took too long', {
          cause: error,
        })
      : new SearchUnavailableError('search.unreachable', 'The search server cannot be reached', {
          cause: error,
        });
  }
  if (error instanceof SyntaxError) {
    return new SearchUnavailableError('search.server-failed', 'The answer was not JSON', {
      cause: error,
    });
  }
  return error;
}

function fromRefusal(error: MeilisearchApiError): SearchError {
  const { status } = error.response;
  const reason = error.cause?.code ?? `status ${status}`;
  const options = { cause: error };
  if (status >= 500 || status === 408 || status === 429) {
    const message = `The search server failed (${reason})`;
    return new SearchUnavailableError('search.server-failed', message, options);
  }
  if (status === 401 || status === 403) {
    const message = `The search server refused the key (${reason}): run npm run search:keys`;
    return new SearchUnavailableError('search.key-refused', message, options);
  }
  if (reason === 'index_not_found') {
    const message = 'Nothing is indexed yet: run npm run search:rebuild';
    return new SearchUnavailableError('search.not-indexed', message, options);
  }
  const message = `The search server refused the request (${reason}): ${error.message}`;
  return new SearchRequestError('search.request-refused', message, options);
}
