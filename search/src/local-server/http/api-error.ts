/** Error codes of Meilisearch that do not answer 400. */
const STATUS_OF_CODE: Record<string, number> = {
  missing_authorization_header: 401,
  invalid_api_key: 403,
  index_not_found: 404,
  document_not_found: 404,
  task_not_found: 404,
  api_key_not_found: 404,
  api_key_already_exists: 409,
  payload_too_large: 413,
  invalid_content_type: 415,
  missing_content_type: 415,
  internal: 500,
};

const AUTH_CODES = new Set(['missing_authorization_header', 'invalid_api_key']);

/** The error body of Meilisearch, as answered over HTTP and kept in failed tasks. */
export interface ApiErrorBody {
  message: string;
  code: string;
  type: 'invalid_request' | 'auth' | 'internal';
  link: string;
}

/**
 * An expected refusal. `code` is one of Meilisearch's error codes; the HTTP status and the error
 * type follow from it.
 */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status?: number) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status ?? STATUS_OF_CODE[code] ?? 400;
  }

  body(): ApiErrorBody {
    const type = this.code === 'internal' ? 'internal' : 'invalid_request';
    return {
      message: this.message,
      code: this.code,
      type: AUTH_CODES.has(this.code) ? 'auth' : type,
      link: `https://docs.meilisearch.com/errors#${this.code}`,
    };
  }
}

/** Turns anything thrown into an ApiError; what is not one of ours becomes `internal`. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ApiError('internal', `An internal error has occurred. \`${message}\`.`);
}

export function indexNotFound(uid: string): ApiError {
  return new ApiError('index_not_found', `Index \`${uid}\` not found.`);
}
