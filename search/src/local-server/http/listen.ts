import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiError, toApiError } from './api-error.ts';
import type { RouteRequest, Router } from './router.ts';

const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** A listening server; `stop` ends open connections and resolves when the port is free. */
export interface Listening {
  port: number;
  stop(): Promise<void>;
}

/**
 * Serves the router on host and port (0 = any free port).
 * Rejects with the system's error when the port cannot be opened (EADDRINUSE, EACCES).
 */
export async function listen(router: Router, host: string, port: number): Promise<Listening> {
  const server = createServer((incoming, response) => {
    void answer(router, incoming, response);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return { port: address.port, stop: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}

async function answer(
  router: Router,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(incoming.url ?? '/', 'http://local');
    const match = router.match(incoming.method ?? 'GET', url.pathname);
    if (!match.found) {
      incoming.resume();
      response.writeHead(match.status, { 'content-length': 0 }).end();
      return;
    }
    const result = await match.handler(routeRequest(incoming, url, match.params));
    send(response, result.status, result.body);
  } catch (thrown) {
    const error = toApiError(thrown);
    if (!incoming.complete) incoming.resume();
    send(response, error.status, error.body());
  }
}

function routeRequest(
  incoming: IncomingMessage,
  url: URL,
  params: Record<string, string>,
): RouteRequest {
  return {
    params,
    query: url.searchParams,
    contentType: (incoming.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '',
    authorization: incoming.headers.authorization,
    incoming,
    readBody: () => readBody(incoming),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new ApiError(
        'payload_too_large',
        `The provided payload reached the size limit. The maximum accepted payload size is 100 MiB.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body), 'utf8');
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': bytes.length,
  });
  response.end(bytes);
}
