import { ApiError } from './api-error.ts';
import type { RouteRequest } from './router.ts';

/** Reads a JSON body; refuses other content types (415) and malformed JSON (400). */
export async function readJson(request: RouteRequest): Promise<unknown> {
  if (request.contentType === '') {
    throw new ApiError(
      'missing_content_type',
      'A Content-Type header is missing. Accepted values for the Content-Type header are: `application/json`',
    );
  }
  if (request.contentType !== 'application/json') {
    throw new ApiError(
      'invalid_content_type',
      `The Content-Type \`${request.contentType}\` is invalid. Accepted values for the Content-Type header are: \`application/json\``,
    );
  }
  return parseJson(await request.readBody());
}

function parseJson(text: string): unknown {
  if (text.trim() === '') {
    throw new ApiError('missing_payload', 'A json payload is missing.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'invalid JSON';
    throw new ApiError(
      'malformed_payload',
      `The json payload provided is malformed. \`${reason}\`.`,
    );
  }
}
