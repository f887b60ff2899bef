import { z } from 'zod';
import { observed } from '#lib/observe/dependency-calls.ts';
import { CmsContractError, CmsUnavailableError } from './errors.ts';
import { operationName } from './operation-name.ts';

/** An answer the caller must expect: refused, unknown, invalid. Outages throw instead. */
export interface CmsRefusal {
  ok: false;
  status: number;
  /** From the closed list of the cms, `unknown` where it named none. */
  code: string;
  details: Record<string, unknown>;
}

export type CmsResult<T> = { ok: true; status: number; data: T } | CmsRefusal;

export interface CmsCall<T> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api`, already encoded: use `cmsPath`. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  schema: z.ZodType<T>;
  /** Whose token is sent: the site's own (default) or the signed-in member's. */
  as?: 'site' | 'member';
}

/** Where a member's access token comes from; null when nobody is signed in. */
export interface MemberTokens {
  current(): Promise<string | null>;
  /** Called after the cms refused `refused`; a newer token, or null when signed out for good. */
  renew(refused: string): Promise<string | null>;
}

export interface CmsClientOptions {
  baseUrl: string;
  siteToken: string;
  requestId: string;
  memberTokens?: MemberTokens;
  timeoutMs?: number;
}

export interface CmsClient {
  call<T>(call: CmsCall<T>): Promise<CmsResult<T>>;
}

const DEFAULT_TIMEOUT_MS = 8_000;

const SIGNED_OUT: CmsRefusal = { ok: false, status: 401, code: 'account.signed-out', details: {} };

const refusalSchema = z.object({
  error: z.object({
    details: z.looseObject({ code: z.string().optional() }).nullish(),
  }),
});

/** Joins path segments below `/api`, each encoded. */
export function cmsPath(...segments: string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}

/**
 * The one way to the cms. Answers of 2xx are parsed by the call's schema; 4xx become a
 * `CmsRefusal`; a timeout, a lost connection, 5xx throw `CmsUnavailableError`, an answer
 * of another shape throws `CmsContractError`.
 */
export function createCmsClient(options: CmsClientOptions): CmsClient {
  return {
    async call<T>(call: CmsCall<T>): Promise<CmsResult<T>> {
      if (call.as !== 'member')
        return readAnswer(call, await send(options, call, options.siteToken));
      const token = (await options.memberTokens?.current()) ?? null;
      if (token === null) return SIGNED_OUT;
      const answer = await send(options, call, token);
      if (answer.status !== 401) return readAnswer(call, answer);
      const renewed = (await options.memberTokens?.renew(token)) ?? null;
      if (renewed === null) return SIGNED_OUT;
      return readAnswer(call, await send(options, call, renewed));
    },
  };
}

/** Each try counts: a member's call may take two, with another token. */
function send<T>(options: CmsClientOptions, call: CmsCall<T>, token: string): Promise<RawAnswer> {
  return observed(
    { dependency: 'cms', operation: operationName(call) },
    () => sendOnce(options, call, token),
    ({ status }) => (status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'ok'),
  );
}

interface RawAnswer {
  status: number;
  text: string;
}

async function sendOnce<T>(
  options: CmsClientOptions,
  call: CmsCall<T>,
  token: string,
): Promise<RawAnswer> {
  const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
  try {
    const response = await fetch(`${options.baseUrl}/api${call.path}${query}`, {
      method: call.method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'x-request-id': options.requestId,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
      redirect: 'error',
    });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    throw new CmsUnavailableError(`The cms did not answer ${operationName(call)}`, { cause });
  }
}

function readAnswer<T>(call: CmsCall<T>, answer: RawAnswer): CmsResult<T> {
  const name = operationName(call);
  if (answer.status >= 500) {
    throw new CmsUnavailableError(`The cms answered ${answer.status} to ${name}`);
  }
  const body = answer.text === '' ? undefined : parseJson(answer.text, name);
  if (answer.status >= 400) return readRefusal(answer.status, body);
  const parsed = call.schema.safeParse(body);
  if (!parsed.success) {
    throw new CmsContractError(
      `The cms answered ${name} in an unknown shape: ${z.prettifyError(parsed.error)}`,
    );
  }
  return { ok: true, status: answer.status, data: parsed.data };
}

function readRefusal(status: number, body: unknown): CmsRefusal {
  const parsed = refusalSchema.safeParse(body);
  const details = parsed.success ? (parsed.data.error.details ?? {}) : {};
  return { ok: false, status, code: details.code ?? 'unknown', details };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new CmsContractError(`The cms answered ${name} with something that is not JSON`, {
      cause,
    });
  }
}
