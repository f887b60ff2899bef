import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { readEnv } from '../src/env.ts';
import { createSiteServer, INCOMING_FOLDER } from './create-site-server.ts';
import { createHealth } from './health.ts';
import { createMetricsServer } from './metrics/serve-metrics.ts';
import { createSiteMetrics } from './metrics/site-metrics.ts';
import { servePages } from './page-cache/serve-pages.ts';
import { sweepReceived } from './receive-form.ts';
import type { SiteEntry } from './site-entry.ts';

const SWEEP_EVERY_MS = 3_600_000;
const LET_FINISH_MS = 10_000;
const siteDir = resolve(import.meta.dirname, '..');
/** The built site; tests name one of their own. */
const distDir = resolve(siteDir, process.argv[2] ?? 'dist');

process.env['DATA_DIR'] ||= resolve(siteDir, '../.data');
const reading = readEnv(process.env);
if (!reading.ok)
  giveUp(`The site cannot start, its environment is not usable:\n  ${reading.faults.join('\n  ')}`);
const { env } = reading;
const log = pino({ level: env.LOG_LEVEL, base: { service: 'site' } });
const site = await loadSite(resolve(distDir, 'server/entry.mjs'));
const health = createHealth({
  cmsUrl: env.CMS_URL,
  searchHost: env.MEILI_HOST,
  checkSessions: () => site.checkSessions(),
});
const metrics = createSiteMetrics(() => health.readiness());
site.observeCalls((call) => metrics.countCall(call));
const clientDir = resolve(distDir, 'client');
const pages = await servePages({ env, site, log, metrics, clientDir });
const server = createSiteServer({ env, site, log, health, metrics, clientDir, pages });
const metricsServer = createMetricsServer(metrics);

refuseTakenPort(server, 'SITE_PORT', env.SITE_PORT);
server.listen(env.SITE_PORT, env.SITE_HOST, () => {
  log.info({ address: server.address(), publicUrl: env.SITE_PUBLIC_URL }, 'the site is listening');
});
if (env.SITE_METRICS_PORT !== 'off') {
  refuseTakenPort(metricsServer, 'SITE_METRICS_PORT', env.SITE_METRICS_PORT);
  metricsServer.listen(env.SITE_METRICS_PORT, env.METRICS_HOST, () => {
    log.info({ address: metricsServer.address() }, 'the metrics are served');
  });
}

const sweeping = setInterval(() => {
  site
    .sweepSessions(new Date())
    .catch((fault: unknown) => log.warn({ err: fault }, 'sessions not swept'));
  sweepReceived(join(env.DATA_DIR, INCOMING_FOLDER), new Date()).catch((fault: unknown) =>
    log.warn({ err: fault }, 'files left behind not swept'),
  );
}, SWEEP_EVERY_MS);

process.once('SIGTERM', stop);
process.once('SIGINT', stop);

/** Takes no new requests, lets running ones finish, then ends. */
function stop(): void {
  clearInterval(sweeping);
  metricsServer.close();
  metricsServer.closeAllConnections();
  setTimeout(() => server.closeAllConnections(), LET_FINISH_MS).unref();
  server.close(() => {
    Promise.all([site.close(), pages?.stop()]).then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ err: fault }, 'sessions or pages were not put away');
        process.exit(1);
      },
    );
  });
  server.closeIdleConnections();
}

function refuseTakenPort(taken: Server, name: string, port: number): void {
  taken.once('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EADDRINUSE') throw fault;
    giveUp(`Port ${port} is taken: stop what uses it, or set ${name} to another one.`);
  });
}

async function loadSite(path: string): Promise<SiteEntry> {
  try {
    return (await import(pathToFileURL(path).href)) as SiteEntry;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_MODULE_NOT_FOUND') {
      giveUp(`The site is not built (${fault.message}): run npm run build.`);
    }
    throw fault;
  }
}

function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
