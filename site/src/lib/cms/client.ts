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
  query?: Record<string, string> | URLSearchParams;
  body?: unknown;
  /** Bytes to send in place of a body of JSON, and what is said of them in headers. */
  content?: { bytes: Blob; headers: Record<string, string> };
  schema: z.ZodType<T>;
  /** Whose token is sent: the site's own (default) or the signed-in member's. */
  as?: 'site' | 'member';
  /** How long to wait for this answer, where that is not as long as for others. */
  timeoutMs?: number;
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
  /** Whose request this one serves; the cms counts tries by it. */
  clientAddress?: string | undefined;
  memberTokens?: MemberTokens;
  timeoutMs?: number;
}

export interface CmsClient {
  call<T>(call: CmsCall<T>): Promise<CmsResult<T>>;
  /** Asks for something that is no JSON; its bytes come as they are read from the answer. */
  download(call: Omit<CmsCall<never>, 'schema'>): Promise<CmsResult<Response>>;
}

const DEFAULT_TIMEOUT_MS = 8_000;
/** Ten mebibytes over a slow line between two machines. */
const CONTENT_TIMEOUT_MS = 60_000;

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
      const response = await sendAs(options, call);
      if (response === null) return SIGNED_OUT;
      return readAnswer(call, { status: response.status, text: await readText(call, response) });
    },
    async download(call) {
      const response = await sendAs(options, { ...call, isDownload: true });
      if (response === null) return SIGNED_OUT;
      if (response.ok) return { ok: true, status: response.status, data: response };
      const answer = { status: response.status, text: await readText(call, response) };
      return readAnswer({ ...call, schema: z.never() }, answer);
    },
  };
}

type Sending = Omit<CmsCall<unknown>, 'schema'> & { isDownload?: boolean };

/** Null when the call is a member's and nobody is signed in any more. */
async function sendAs(options: CmsClientOptions, call: Sending): Promise<Response | null> {
  if (call.as !== 'member') return send(options, call, options.siteToken);
  const token = (await options.memberTokens?.current()) ?? null;
  if (token === null) return null;
  const response = await send(options, call, token);
  if (response.status !== 401) return response;
  await response.body?.cancel();
  const renewed = (await options.memberTokens?.renew(token)) ?? null;
  return renewed === null ? null : send(options, call, renewed);
}

/** Each try counts: a member's call may take two, with another token. */
function send(options: CmsClientOptions, call: Sending, token: string): Promise<Response> {
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

/** The time limit is for the whole answer; of a download for its head, for the rest may be long. */
async function sendOnce(
  options: CmsClientOptions,
  call: Sending,
  token: string,
): Promise<Response> {
  const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
  const patience = call.content
    ? CONTENT_TIMEOUT_MS
    : (call.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  try {
    return await fetch(`${options.baseUrl}/api${call.path}${query}`, {
      method: call.method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'x-request-id': options.requestId,
        ...(options.clientAddress === undefined
          ? {}
          : { 'x-client-address': options.clientAddress }),
        ...contentHeaders(call),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.content === undefined ? {} : { body: call.content.bytes }),
      signal: call.isDownload ? late.signal : AbortSignal.timeout(patience),
      redirect: 'error',
    });
  } catch (cause) {
    throw new CmsUnavailableError(`The cms did not answer ${operationName(call)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

function contentHeaders({ body, content }: Sending): Record<string, string> {
  if (content !== undefined) {
    return { 'content-type': 'application/octet-stream', ...content.headers };
  }
  return body === undefined ? {} : { 'content-type': 'application/json' };
}

async function readText(call: Sending, response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new CmsUnavailableError(`The cms broke off its answer to ${operationName(call)}`, {
      cause,
    });
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
