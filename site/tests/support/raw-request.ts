import { request, type IncomingHttpHeaders } from 'node:http';

export interface RawRequest {
  method?: string;
  path: string;
  /** By name, or as a flat list of names and values where a name comes twice. */
  headers?: Record<string, string | string[]> | string[];
  /** Sent one after the other; without a Content-Length of their own they go as chunks. */
  body?: (string | Buffer)[];
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const PATIENCE_MS = 30_000;

/**
 * A request fetch would not make: any Host, any header, chunks without a length. Null when the
 * server ended the connection without an answer.
 */
export function rawRequest(port: number, given: RawRequest): Promise<RawAnswer | null> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', path, headers = {}, body = [] } = given;
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers, setHost: false, timeout: PATIENCE_MS },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        // A refused body may break the connection off once the answer is here.
        response.on('error', () => undefined);
        response.on('close', () => {
          const { statusCode: status = 0, headers: told } = response;
          resolve({ status, headers: told, body: Buffer.concat(chunks).toString() });
        });
      },
    );
    let isAnswered = false;
    sent.on('response', () => (isAnswered = true));
    sent.on('timeout', () => reject(new Error(`${method} ${path} was never answered`)));
    sent.on('error', () => {
      if (!isAnswered) resolve(null);
    });
    // Node leaves the body of a DELETE without a frame.
    if (body.length > 0 && !Array.isArray(headers) && headers['content-length'] === undefined) {
      sent.setHeader('transfer-encoding', 'chunked');
    }
    for (const chunk of body) sent.write(chunk);
    sent.end();
  });
}
