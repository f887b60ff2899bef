import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A document as it was written. */
export interface WrittenDocument {
  id: string;
  documentId: string;
  locale: string;
  title: string;
  updatedAt: number;
}

/** Stands between one cms and the search server and notes what the cms writes. */
export interface SearchTap {
  /** For MEILI_HOST. */
  host: string;
  /** Keeps the next write from reaching the server; resolves when it is there. */
  holdNextWrite(): Promise<void>;
  /** Lets a held write go on, and holds none any more. */
  release(): void;
  stop(): Promise<void>;
}

/** Opens a tap; `onWrite` hears of each write before the server gets it. */
export async function startSearchTap(
  target: string,
  onWrite: (documents: WrittenDocument[]) => void,
): Promise<SearchTap> {
  let held: { arrived: () => void; release: Promise<void> } | null = null;
  let release: () => void = () => undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readBody(request);
      if (isWrite(request)) {
        const hold = held;
        hold?.arrived();
        await hold?.release;
        onWrite(JSON.parse(body) as WrittenDocument[]);
      }
      const answer = await fetch(target + String(request.url), {
        method: request.method ?? 'GET',
        headers: {
          authorization: request.headers.authorization ?? '',
          'content-type': request.headers['content-type'] ?? 'application/json',
        },
        ...(body === '' ? {} : { body }),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
      // A server that is away is away for the cms too.
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holdNextWrite() {
      return new Promise((arrived) => {
        held = { arrived, release: new Promise((resolve) => (release = resolve)) };
      });
    },
    release() {
      held = null;
      release();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isWrite({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && new URL(url, 'http://tap').pathname.endsWith('/documents');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
