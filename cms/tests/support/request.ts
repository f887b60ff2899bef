import type { ReadableStream } from 'node:stream/web';

/** A cms that answers at an address, in this process or in one of its own. */
export interface Served {
  /** http://127.0.0.1:<port>, without /api. */
  url: string;
}

/** What a body of bytes may be. */
export type Content = Buffer<ArrayBuffer> | ReadableStream<Uint8Array>;

export interface RequestOptions {
  token?: string;
  body?: unknown;
  /** Bytes sent as they are, in place of a body of JSON. */
  content?: Content;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** Sends one request, of JSON unless it has a content of its own, to the running cms; `body` of the answer is null when it is no JSON. */
export async function request<T = Record<string, unknown>>(
  cms: Served,
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  const response = await fetch(cms.url + path, {
    method,
    headers: {
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.content === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.content === undefined ? {} : { body: options.content, duplex: 'half' as const }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : null) as T,
  };
}
