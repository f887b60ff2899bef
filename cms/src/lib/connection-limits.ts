import type { Core } from '@strapi/strapi';

const HEAD_WITHIN_MS = 20_000;
const WHOLE_WITHIN_MS = 120_000;

/** How long a request may take to arrive; whoever sends it drop by drop is cut off. */
export function limitConnections({ server }: Core.Strapi): void {
  server.httpServer.headersTimeout = HEAD_WITHIN_MS;
  server.httpServer.requestTimeout = WHOLE_WITHIN_MS;
}
