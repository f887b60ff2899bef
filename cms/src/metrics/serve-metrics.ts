import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { collectDefaultMetrics } from 'prom-client';

import { env } from '../env';
import { registry, signIns } from './metrics';
import { refreshOfficeState } from './read-office-state';
import { timeQueries } from './time-queries';

let server: Server | null = null;

/**
 * Serves `GET /metrics` on CMS_METRICS_PORT, for the operator's Prometheus alone, unless that is
 * off. Call it at the end of bootstrap(). Throws when the port is taken.
 */
export async function startMetrics(): Promise<void> {
  if (env.CMS_METRICS_PORT === 'off' || server !== null) return;
  collectDefaultMetrics({ register: registry });
  timeQueries(strapi.db.connection);
  countEditorsSignIns();
  server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    readMetrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, env.CMS_METRICS_PORT);
  strapi.log.info(JSON.stringify({ event: 'metrics.served', port: metricsPort() }));
}

export async function stopMetrics(): Promise<void> {
  const stopped = server;
  server = null;
  if (stopped === null) return;
  await new Promise((resolve) => {
    stopped.close(resolve);
    stopped.closeAllConnections();
  });
}

/** The port the metrics are served on, null while they are not. */
export function metricsPort(): number | null {
  return server === null ? null : (server.address() as AddressInfo).port;
}

async function readMetrics(): Promise<string> {
  await refreshOfficeState();
  return await registry.metrics();
}

function countEditorsSignIns(): void {
  const count = (outcome: string) => {
    signIns.inc({ who: 'editor', outcome });
    return Promise.resolve();
  };
  strapi.eventHub.on('admin.auth.success', () => count('ok'));
  strapi.eventHub.on('admin.auth.error', () => count('failed'));
}

function listen(listening: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    listening.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      const advice = 'stop what uses it, or choose another with CMS_METRICS_PORT';
      reject(isTaken ? new Error(`Port ${port} is taken: ${advice}.`, { cause }) : cause);
    });
    listening.listen(port, env.METRICS_HOST, resolve);
  });
}
