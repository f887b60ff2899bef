import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface RawRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const PATIENCE_MS = 30_000;

/**
 * A request fetch would not make: an address as it is written, any header, bytes that are no
 * text. Null when the connection ended without an answer; throws when there is none in time.
 */
export function rawRequest(url: string, given: RawRequest): Promise<RawAnswer | null> {
  const { hostname, port } = new URL(url);
  const { method, path, headers = {}, body } = given;
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      { hostname, port, method, path, headers: { ...length, ...headers }, timeout: PATIENCE_MS },
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
    sent.on('timeout', () => {
      reject(new Error(`${method} ${path.slice(0, 200)} was never answered`));
    });
    sent.on('error', () => {
      if (!isAnswered) resolve(null);
    });
    sent.end(body);
  });
}

/** A connection over which these bytes, and nothing more, have been sent. */
export function openConnection(url: string, bytes: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes, () => {
        resolve(socket);
      });
    });
    socket.on('error', () => undefined);
  });
}

/** Sends bytes as they are and answers all that comes back until the connection ends. */
export async function exchangeBytes(url: string, bytes: string): Promise<string> {
  const socket = await openConnection(url, bytes);
  return new Promise((resolve) => {
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      socket.end();
    });
    socket.on('close', () => {
      resolve(heard);
    });
  });
}
