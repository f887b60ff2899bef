import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { SiteEnv } from '../src/env.ts';
import { isForeignWrite } from './foreign-write.ts';
import type { Health, Readiness } from './health.ts';
import { clientAddressOf, originsByHost } from './hosts.ts';
import { answerOneClick, oneClickToken } from './one-click.ts';
import { FORM_LIMIT_BYTES, readBody } from './read-body.ts';
import { carriesFiles, receiveForm, type ReceivedForm } from './receive-form.ts';
import { refusalPage, type RefusalCode } from './refusal-page.ts';
import { logRequest } from './log-request.ts';
import { PURGE_PATH, SIGNATURE_HEADER } from './page-cache/purge-message.ts';
import type { ServedPages } from './page-cache/serve-pages.ts';
import type { SiteMetrics } from './metrics/site-metrics.ts';
import { requestIdOf } from './request-id.ts';
import { routeName } from './route-name.ts';
import { secureHeaders } from './security-headers.ts';
import type { SiteEntry } from './site-entry.ts';
import { staticFiles } from './static-files.ts';
import { watchRequest } from './watch-request.ts';
import { writeResponse } from './write-response.ts';

export interface SiteServerOptions {
  env: SiteEnv;
  site: SiteEntry;
  log: Logger;
  health: Health;
  metrics: SiteMetrics;
  /** Folder of the built client files. */
  clientDir: string;
  /** Null where every page is rendered live. */
  pages: ServedPages | null;
  /** How long a request may take to arrive; who sends it drop by drop is cut off. */
  patience?: Patience;
}

export interface Patience {
  headMs: number;
  wholeMs: number;
  /** How often the clocks are looked at. */
  checkEveryMs: number;
}

const PATIENCE: Patience = { headMs: 20_000, wholeMs: 60_000, checkEveryMs: 5_000 };
const PURGE_LIMIT_BYTES = 128_000;

/** One request on its way through the server; its host is one of ours. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  requestId: string;
}

interface Sent {
  body: Uint8Array<ArrayBuffer>;
  /** The form it came as where it has files; `body` holds its words then. */
  form: ReceivedForm | null;
}

/** Below the data folder: files of forms, for as long as their request takes. */
export const INCOMING_FOLDER = 'incoming-files';

/** The site's HTTP server, not yet listening. */
export function createSiteServer(options: SiteServerOptions): Server {
  const { env, site, log, health, metrics, clientDir, pages } = options;
  const serveFile = staticFiles(clientDir, secure(env, new Headers(), '/_assets/'));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = requestIdOf(request.headers['x-request-id']);
    watchRequest(request, response, (seen) => {
      logRequest(log, requestId, seen);
      metrics.countRequest(seen);
    });
    const answer = await answerRequest(request, response, requestId).catch((fault: unknown) => {
      log.error({ err: fault, requestId }, 'a request failed');
      response.setHeader('x-request-id', requestId);
      return refuse('page.failed', request);
    });
    if (answer === null) return;
    secure(env, answer.headers, (request.url ?? '').split('?')[0] ?? '');
    await writeResponse(request, response, answer);
  }

  /** Null when the answer has been written already. */
  async function answerRequest(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<Response | null> {
    if (pages?.desk.answerAtOnce({ request, response, requestId }) === true) return null;
    response.setHeader('x-request-id', requestId);
    if (request.url === '/healthz') return Response.json({ status: 'alive' });
    if (request.url === '/readyz') return readinessAnswer(await health.readiness());
    // The cms may know us by another name; its signature says who it is.
    if (request.url === PURGE_PATH) return answerPurge(request, pages);
    const origin = ownOrigin(env, request);
    if (origin === undefined) return refuse('host.unknown', request);
    const url = readUrl(request.url ?? '', origin);
    // fetch's Request cannot be made of a TRACE.
    if (url === null || request.method === 'TRACE') return refuse('request.unreadable', request);
    const token = oneClickToken(url.pathname);
    if (token !== null && request.method === 'POST') return answerOneClick(site, token, requestId);
    if (await serveFile(request, response)) return null;
    const exchange = { request, response, url, requestId };
    const kept = await pages?.desk.answer(exchange);
    return kept === undefined ? answerPage(options, exchange) : kept;
  }

  return listenWith(options.patience ?? PATIENCE, (request, response) => {
    handle(request, response).catch((fault: unknown) => {
      // The head has been sent: all that is left is to show that the rest is missing.
      log.error({ err: fault }, 'an answer broke off');
      response.destroy();
    });
  });
}

/** A site that keeps no pages has heard all there is to hear: the cms need not ask again. */
async function answerPurge(request: IncomingMessage, pages: ServedPages | null): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405 });
  if (pages === null) return new Response(null, { status: 204 });
  const body = await readBody(request, PURGE_LIMIT_BYTES);
  if (body === null) return refuse('body.too-large', request, { connection: 'close' });
  const heard = pages.hear(body, request.headers[SIGNATURE_HEADER]);
  if (heard === 'forged') return new Response(null, { status: 403 });
  return new Response(null, { status: heard === 'malformed' ? 422 : 204 });
}

async function answerPage(
  { env, site, metrics }: SiteServerOptions,
  exchange: Exchange,
): Promise<Response> {
  const { request, url, requestId } = exchange;
  if (isForeignWrite(request.method ?? 'GET', request.headers, url.origin)) {
    return refuse('origin.foreign', request);
  }
  const received = await readSent(request, url, join(env.DATA_DIR, INCOMING_FOLDER));
  if (received === null) return refuse('body.too-large', request, { connection: 'close' });
  const clientAddress = addressOf(env, request);
  const { body, form } = received;
  try {
    const answer = await metrics.timeRender(routeName(url.pathname), () =>
      site.render(webRequest(exchange, body, form !== null), {
        ...{ requestId, clientAddress, files: form?.files ?? [] },
      }),
    );
    return isPageForProgram(answer, url.pathname)
      ? refuse('address.unknown', request)
      : new Response(answer.body, answer);
  } finally {
    await form?.discard();
  }
}

/** What was sent with a request, its files in `folder`; null when it is too large. */
async function readSent(request: IncomingMessage, url: URL, folder: string): Promise<Sent | null> {
  if (!carriesFiles(request, url.pathname)) {
    const body = await readBody(request, FORM_LIMIT_BYTES);
    return body && { body, form: null };
  }
  const form = await receiveForm(request, folder);
  return form && { body: new TextEncoder().encode(form.fields.toString()), form };
}

function listenWith(
  { headMs, wholeMs, checkEveryMs }: Patience,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const limits = {
    headersTimeout: headMs,
    requestTimeout: wholeMs,
    connectionsCheckingInterval: checkEveryMs,
  };
  return createServer(limits, listener);
}

/** Below /api there are no pages: the one for missing ones is no answer there. */
function isPageForProgram({ status, headers }: Response, pathname: string): boolean {
  const isPage = headers.get('content-type')?.startsWith('text/html') === true;
  return status === 404 && isPage && pathname.startsWith('/api/');
}

function secure(env: SiteEnv, headers: Headers, pathname: string): Headers {
  const isHttps = env.SITE_PUBLIC_URL.startsWith('https:');
  secureHeaders(headers, { pathname, cmsPublicUrl: env.CMS_PUBLIC_URL, isHttps });
  return headers;
}

function readinessAnswer(readiness: Readiness): Response {
  return Response.json(readiness, { status: readiness.status === 'starting' ? 503 : 200 });
}

/** The origin asked for, undefined when the host is not one of ours. */
function ownOrigin(env: SiteEnv, request: IncomingMessage): string | undefined {
  const port = request.socket.localPort ?? env.SITE_PORT;
  const host = (request.headers.host ?? '').toLowerCase();
  return originsByHost(env.SITE_PUBLIC_URL, port).get(host);
}

function addressOf(env: SiteEnv, request: IncomingMessage): string {
  return clientAddressOf(
    request.socket.remoteAddress,
    request.headers['x-forwarded-for']?.toString(),
    env.SITE_TRUSTED_PROXIES,
  );
}

function readUrl(target: string, origin: string): URL | null {
  try {
    const url = new URL(origin + target);
    decodeURI(url.pathname);
    return url.origin === origin && target.startsWith('/') ? url : null;
  } catch {
    return null;
  }
}

function refuse(
  code: RefusalCode,
  request: IncomingMessage,
  headers: Record<string, string> = {},
): Response {
  const answer = refusalPage(
    code,
    (request.url ?? '/').split('?')[0] ?? '/',
    request.headers.accept,
  );
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

/** A form with files goes on as one without: its files have been taken out. */
function webRequest(
  { request, response, url }: Exchange,
  body: Uint8Array<ArrayBuffer>,
  isOnlyWords: boolean,
): Request {
  const headers = new Headers();
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? '';
    if (!name.startsWith(':')) headers.append(name, request.rawHeaders[index + 1] ?? '');
  }
  if (isOnlyWords) {
    headers.set('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
    headers.delete('content-length');
  }
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const method = request.method ?? 'GET';
  const hasBody = body.byteLength > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body } : {}),
  });
}
