import type { IncomingHttpHeaders } from 'node:http';

/** Thrown by a route to answer as the cms answers: status, closed-list code, details. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, details: Record<string, unknown> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export interface Answer {
  status: number;
  body?: unknown;
  /** In place of a body of JSON. */
  content?: Buffer;
  headers?: Record<string, string>;
}

/** One request as a route sees it. */
export interface Call {
  method: string;
  segments: string[];
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** What was sent, byte by byte. */
  content: Buffer;
  headers: IncomingHttpHeaders;
  token: string;
}
