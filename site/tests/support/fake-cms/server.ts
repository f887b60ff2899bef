import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLocale } from '@office/search';
import { answerAccounts } from './account-routes.ts';
import { answerConsents } from './application-routes.ts';
import { catalogueListAnswer } from './catalogue-list.ts';
import { catalogueAnswer, GONE_ID } from './entries.ts';
import { answerFigures } from './figures.ts';
import { answerMe } from './me-routes.ts';
import { answerOrganisers } from './organisers.ts';
import { answerPreviews } from './preview-routes.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';
import { newState, type FakeState } from './state.ts';
import { answerSubscriptions } from './subscription-routes.ts';
import { taxonomy } from './taxonomy.ts';

export const FAKE_SITE_TOKEN = 'fake-site-token-0123456789abcdef';

/** One call as it arrived, for tests that look at what the site sent. */
export interface SeenCall {
  method: string;
  path: string;
  requestId: string | undefined;
  /** For whom the site says it asks. */
  clientAddress: string | undefined;
  body: Record<string, unknown>;
}

export interface FakeCms {
  url: string;
  state: FakeState;
  calls: SeenCall[];
  /** While true every call is answered 503. */
  outage: boolean;
  stop(): Promise<void>;
}

/** A cms in memory that gives the answers of the agreed API; port 0 takes any free one. */
export async function startFakeCms(port = 0): Promise<FakeCms> {
  const server = createServer((request, response) => {
    void answer(fake, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const fake: FakeCms = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state: newState(),
    calls: [],
    outage: false,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}

async function answer(fake: FakeCms, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', fake.url);
  const content = await readContent(request);
  const body = readJson(request, content);
  const health = url.pathname === '/healthz' || url.pathname === '/readyz';
  if (!health) {
    const headerOf = (name: string) => request.headers[name]?.toString();
    fake.calls.push({
      method: request.method ?? '',
      path: url.pathname,
      requestId: headerOf('x-request-id'),
      clientAddress: headerOf('x-client-address'),
      body,
    });
  }
  const answered = health ? healthAnswer(fake) : route(fake, request, url, { body, content });
  response.writeHead(answered.status, { 'content-type': 'application/json', ...answered.headers });
  response.end(
    answered.content ?? (answered.body === undefined ? undefined : JSON.stringify(answered.body)),
  );
}

function healthAnswer(fake: FakeCms): Answer {
  if (fake.outage) return { status: 503, body: { status: 'starting', dependencies: {} } };
  return { status: 200, body: { status: 'ready', dependencies: {} } };
}

function route(
  fake: FakeCms,
  request: IncomingMessage,
  url: URL,
  sent: Pick<Call, 'body' | 'content'>,
): Answer {
  const call: Call = {
    method: request.method ?? 'GET',
    segments: url.pathname.split('/').slice(2).map(decodeURIComponent),
    query: url.searchParams,
    ...sent,
    headers: request.headers,
    token: (request.headers.authorization ?? '').replace(/^Bearer /, ''),
  };
  try {
    if (fake.outage) throw new Refusal(503, 'cms.unavailable');
    if (/\0|\\u0000/.test(call.segments.join() + JSON.stringify(sent.body))) {
      throw new Refusal(400, 'request.invalid');
    }
    if (call.segments[0] !== 'me' && call.token !== FAKE_SITE_TOKEN) {
      throw new Refusal(401, 'token.unknown');
    }
    const answered =
      answerPublic(fake.state, call) ??
      answerPreviews(call) ??
      answerAccounts(fake.state, call) ??
      answerMe(fake.state, call) ??
      answerSubscriptions(fake.state, call) ??
      answerConsents(fake.state, call);
    if (answered) return answered;
    throw new Refusal(404, 'route.unknown');
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const { status, code, details } = fault;
    return {
      status,
      body: {
        data: null,
        error: { status, name: 'Refusal', message: code, details: { ...details, code } },
      },
    };
  }
}

function answerPublic(state: FakeState, call: Call): Answer | null {
  const { method, segments, query } = call;
  if (method !== 'GET') return null;
  const [room, shortId] = segments;
  if (room === 'taxonomy') return { status: 200, body: taxonomy };
  if (room === 'pages-mark') return { status: 200, body: { mark: state.pagesMark } };
  if (room !== 'catalogue') return answerFigures(state, call) ?? answerOrganisers(call);
  const locale = query.get('locale');
  if (!isLocale(locale)) throw new Refusal(400, 'query.invalid');
  if (shortId === undefined) return { status: 200, body: catalogueListAnswer(query, locale) };
  if (shortId === GONE_ID) throw new Refusal(410, 'resource.gone');
  const found = catalogueAnswer(shortId, locale);
  if (!found) throw new Refusal(404, 'opportunity.unknown');
  return { status: 200, body: found };
}

async function readContent(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readJson({ headers }: IncomingMessage, content: Buffer): Record<string, unknown> {
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  return isJson ? (JSON.parse(content.toString()) as Record<string, unknown>) : {};
}
