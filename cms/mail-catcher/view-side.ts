import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { CaughtMail } from './caught-mail.ts';
import type { MailStore } from './mail-store.ts';
import { listPage, mailPage, missingPage, STYLE } from './view-pages.ts';

export interface ViewSide {
  port: number;
  stop(): Promise<void>;
}

const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'";
/** A mail may bring its own styles, and nothing else: no scripts, no pictures from outside. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Serves the viewer (`/`, `/messages/:id`) and its JSON: `GET /api/messages` (`?to=` narrows),
 * `GET /api/messages/:id`, `DELETE /api/messages`. Only to names of this machine, so that no page
 * in the browser can read mail by pointing its own name here.
 */
export async function startViewSide(port: number, store: MailStore): Promise<ViewSide> {
  const server = createServer((request, response) => {
    answer(request, response, store).catch(() => {
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  store: MailStore,
): Promise<void> {
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    sendJson(response, 421, { error: { code: 'host.foreign', message: 'Ask localhost.' } });
    return;
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, first = '', second = '', third = ''] = url.pathname.split('/');
  if (first === 'api' && second === 'messages') {
    await answerApi(request, response, { store, id: third, to: url.searchParams.get('to') });
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendJson(response, 405, { error: { code: 'method.unknown', message: 'Only GET.' } });
    return;
  }
  if (url.pathname === '/') sendPage(response, 200, listPage(store.list()));
  else if (url.pathname === '/style.css') send(response, 200, 'text/css; charset=utf-8', STYLE);
  else sendMail(response, first === 'messages' ? store.find(second) : undefined, third);
}

async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  { store, id, to }: { store: MailStore; id: string; to: string | null },
): Promise<void> {
  if (request.method === 'DELETE' && id === '') {
    await store.clear();
    response.writeHead(204).end();
  } else if (request.method !== 'GET') {
    sendJson(response, 405, { error: { code: 'method.unknown', message: 'Only GET and DELETE.' } });
  } else if (id === '') {
    const mails = store.list().filter((mail) => to === null || mail.to.includes(to));
    sendJson(response, 200, { total: mails.length, messages: mails.map(summary) });
  } else {
    const mail = store.find(id);
    if (mail !== undefined) sendJson(response, 200, mail);
    else sendJson(response, 404, { error: { code: 'message.missing', message: `No mail ${id}.` } });
  }
}

function summary({ id, receivedAt, messageId, from, to, subject, bytes }: CaughtMail) {
  return { id, receivedAt, messageId, from, to, subject, bytes };
}

function sendMail(response: ServerResponse, mail: CaughtMail | undefined, part: string): void {
  if (mail === undefined || !['', 'html'].includes(part)) {
    sendPage(response, 404, missingPage());
  } else if (part === 'html') {
    response.setHeader('content-security-policy', MAIL_POLICY);
    const markup = mail.html === '' ? '<p>This mail has no HTML part.</p>' : mail.html;
    send(response, 200, 'text/html; charset=utf-8', markup);
  } else sendPage(response, 200, mailPage(mail));
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.setHeader('content-security-policy', PAGE_POLICY);
  send(response, status, 'text/html; charset=utf-8', page);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}
