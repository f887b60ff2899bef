import { ERROR_CODES } from '../../../src/lib/errors.ts';
import type { RawAnswer } from '../../support/raw-request.ts';

/** Names of attributes that no answer may have, however it was asked for. */
const PRIVATE_NAMES = [
  'password',
  'passwordHash',
  'resetPasswordToken',
  'confirmationToken',
  'registrationToken',
  'createdBy',
  'updatedBy',
  'userKey',
  'provider',
  'accessKey',
  'tokenHash',
  'blocked',
  'internalNote',
];

/** Traces of what lies behind: hashes, statements, files, errors of libraries. */
const TRACES: readonly RegExp[] = [
  /\$2[aby]\$\d\d\$/,
  /SQLITE_|syntax error at|relation "[^"]+" does not exist/i,
  /select .+ from /i,
  /node_modules|\/src\/api\/| at [\w.]+ \(/,
  /root:x:0/,
];

/**
 * What is wrong with the answer to a bad request, in words; nothing when it is as it must be.
 * `secrets` are texts that only others may see.
 */
export function faultsOf(answer: RawAnswer, secrets: readonly string[]): string[] {
  const faults: string[] = [];
  if (answer.status >= 500) faults.push(`answered ${answer.status}`);
  if (answer.headers['x-injected'] !== undefined) faults.push('took a header from the request');
  const body = isFile(answer) ? null : parse(answer.body);
  if (body === undefined) faults.push(`is no JSON: ${answer.body.slice(0, 80)}`);
  else {
    if (answer.status >= 400 && !isKnownError(body, answer.status)) {
      faults.push(`is an error of an unknown shape: ${answer.body.slice(0, 160)}`);
    }
    faults.push(...privateNames(body).map((name) => `shows ${name}`));
  }
  const shown = answer.body.toLowerCase();
  faults.push(
    ...secrets.filter((secret) => shown.includes(secret)).map((secret) => `shows ${secret}`),
    ...TRACES.filter((trace) => trace.test(answer.body)).map((trace) => `shows ${trace.source}`),
  );
  return faults;
}

/** What is downloaded is no JSON; its words are looked at all the same. */
function isFile({ status, headers }: RawAnswer): boolean {
  return status === 200 && /^attachment/.test(headers['content-disposition'] ?? '');
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

interface ErrorBody {
  data: unknown;
  error: { status: unknown; name: unknown; message: unknown; details?: { code?: unknown } };
}

function isKnownError(body: unknown, status: number): boolean {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { data, error } = body as ErrorBody;
  const code = error.details?.code;
  return (
    data === null &&
    error.status === status &&
    typeof error.name === 'string' &&
    typeof error.message === 'string' &&
    typeof code === 'string' &&
    code in ERROR_CODES
  );
}

/** Names of private attributes anywhere in the answer but in the list of faulty fields. */
function privateNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(privateNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'fields') return [];
    return [...(PRIVATE_NAMES.includes(name) ? [name] : []), ...privateNames(inner)];
  });
}
