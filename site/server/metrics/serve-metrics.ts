import { createServer, type Server } from 'node:http';
import type { SiteMetrics } from './site-metrics.ts';

/** A server for the operator's Prometheus alone, not yet listening: `GET /metrics`. */
export function createMetricsServer(metrics: Pick<SiteMetrics, 'read'>): Server {
  return createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    metrics.read().then(
      ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
