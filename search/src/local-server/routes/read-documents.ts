import type { JsonDocument } from '../engine/field-paths.ts';
import { ApiError } from '../http/api-error.ts';
import type { RouteRequest } from '../http/router.ts';

const ACCEPTED = '`application/json`, `application/x-ndjson`';

/**
 * Reads documents from a body: a JSON list, one JSON object, or one object per line (NDJSON).
 * Throws ApiError: 415 for other content types, `malformed_payload` for what is not objects.
 */
export async function readDocuments(request: RouteRequest): Promise<JsonDocument[]> {
  switch (request.contentType) {
    case 'application/json':
      return parseDocuments(await request.readBody());
    case 'application/x-ndjson': {
      const lines = (await request.readBody()).split('\n').filter((line) => line.trim() !== '');
      return lines.flatMap((line) => parseDocuments(line, 'ndjson'));
    }
    default:
      throw new ApiError(
        request.contentType === '' ? 'missing_content_type' : 'invalid_content_type',
        `The Content-Type \`${request.contentType}\` is invalid. Accepted values for the Content-Type header are: ${ACCEPTED}`,
      );
  }
}

function parseDocuments(text: string, format = 'json'): JsonDocument[] {
  if (text.trim() === '') {
    throw new ApiError('missing_payload', `A ${format} payload is missing.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(format, error instanceof Error ? error.message : 'invalid JSON');
  }
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    if (typeof one === 'object' && one !== null && !Array.isArray(one)) return one as JsonDocument;
    throw malformed(format, 'expected a document or a list of documents');
  });
}

function malformed(format: string, reason: string): ApiError {
  return new ApiError(
    'malformed_payload',
    `The \`${format}\` payload provided is malformed. \`Couldn't serialize document value: ${reason}\`.`,
  );
}
