import { errors } from '@strapi/utils';

/**
 * Every code an answer of the content API may carry in `error.details.code`, with its HTTP
 * status. A status without a code of its own gets the code in FALLBACK_CODES.
 */
export const ERROR_CODES = {
  'query.invalid': 400,
  'request.invalid': 400,
  'access.not-signed-in': 401,
  'account.wrong-code': 401,
  'account.wrong-credentials': 401,
  'account.session-ended': 401,
  'access.forbidden': 403,
  'account.unconfirmed': 403,
  'account.blocked': 403,
  'operator.wrong-token': 403,
  'preview.expired': 403,
  'preview.unknown': 403,
  'region.forbidden': 403,
  'resource.missing': 404,
  'token.unknown': 404,
  'account.leaving': 409,
  'application.exists': 409,
  'application.illegal-move': 409,
  'backup.refused': 409,
  'operator.busy': 409,
  'opportunity.closed': 409,
  'revision.stale': 409,
  'saved.full': 409,
  'seed.refused': 409,
  'submission-key.reused': 409,
  'resource.gone': 410,
  'token.expired': 410,
  'request.too-large': 413,
  'answers.invalid': 422,
  'backup.unusable': 422,
  'file.refused': 422,
  'input.invalid': 422,
  'request.too-many': 429,
  'backup.failed': 500,
  'server.failed': 500,
  'server.unavailable': 503,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The code given to an answer of Strapi's own that names none. */
export const FALLBACK_CODES: Partial<Record<number, ErrorCode>> = {
  400: 'request.invalid',
  401: 'access.not-signed-in',
  403: 'access.forbidden',
  404: 'resource.missing',
  405: 'request.invalid',
  413: 'request.too-large',
  415: 'request.invalid',
  429: 'request.too-many',
  500: 'server.failed',
  503: 'server.unavailable',
};

/** A refusal with a code of the closed list; thrown anywhere below a route. */
export class OfficeError extends errors.ApplicationError<
  'OfficeError',
  string,
  { code: ErrorCode } & Record<string, unknown>
> {
  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { ...details, code });
    this.name = 'OfficeError';
  }

  get code(): ErrorCode {
    return this.details.code;
  }

  get status(): number {
    return ERROR_CODES[this.code];
  }
}

/**
 * Makes (does not throw) the error that is answered with the status of `code` and
 * `error.details = { ...details, code }`. The message says what happened and what to do next.
 */
export function officeError(
  code: ErrorCode,
  message: string,
  details?: Record<string, unknown>,
): OfficeError {
  return new OfficeError(code, message, details);
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}
