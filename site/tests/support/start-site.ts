import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { createSiteServer, type Patience } from '../../server/create-site-server.ts';
import { createHealth } from '../../server/health.ts';
import { createSiteMetrics } from '../../server/metrics/site-metrics.ts';
import { servePages } from '../../server/page-cache/serve-pages.ts';
import type { SiteEntry } from '../../server/site-entry.ts';
import { readEnv } from '../../src/env.ts';
import { buildSite } from './built-site.ts';
import { FAKE_SITE_TOKEN, type FakeCms } from './fake-cms/server.ts';

export interface RunningSite {
  /** `http://localhost:<port>` */
  url: string;
  port: number;
  dataDir: string;
  /** Stops it and starts it again with the same data. */
  restart(): Promise<void>;
  /** What its metrics server would answer. */
  metrics(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The built site behind its own server, on a free port, with the fake cms. The environment
 * is read once per process: one site a test file.
 */
export async function startSite(
  cms: FakeCms,
  extraEnv: Record<string, string> = {},
  patience?: Patience,
): Promise<RunningSite> {
  const dataDir = await mkdtemp(join(tmpdir(), 'site-test-'));
  const variables = {
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    CMS_URL: cms.url,
    CMS_SITE_TOKEN: FAKE_SITE_TOKEN,
    MEILI_HOST: 'http://127.0.0.1:9',
    MEILI_SEARCH_KEY: 'unused',
    SESSION_SECRET: 'secret-of-the-site-tests',
    LOG_LEVEL: 'silent',
    // Tests change what the cms says from one request to the next.
    SITE_PAGE_CACHE_MB: '0',
    ...extraEnv,
  };
  Object.assign(process.env, variables);
  const reading = readEnv(variables);
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const dist = await buildSite();
  const entryUrl = pathToFileURL(join(dist, 'server/entry.mjs')).href;
  const site = (await import(/* @vite-ignore */ entryUrl)) as SiteEntry;
  const { env } = reading;
  const health = createHealth({
    cmsUrl: env.CMS_URL,
    searchHost: env.MEILI_HOST,
    checkSessions: () => site.checkSessions(),
  });
  const metrics = createSiteMetrics(() => health.readiness());
  site.observeCalls((call) => metrics.countCall(call));
  const log = pino({ level: 'silent' });
  const clientDir = join(dist, 'client');
  const serve = async (wantedPort: number) => {
    const pages = await servePages({ env, site, log, metrics, clientDir });
    const server = createSiteServer({
      ...{ env, site, log, health, metrics, clientDir, pages },
      ...(patience === undefined ? {} : { patience }),
    });
    await new Promise<void>((done) => server.listen(wantedPort, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const close = async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await pages?.stop();
    };
    return { port, url: `http://localhost:${port}`, close };
  };
  let serving = await serve(0);
  return {
    get url() {
      return serving.url;
    },
    get port() {
      return serving.port;
    },
    dataDir,
    metrics: async () => (await metrics.read()).text,
    async restart() {
      await serving.close();
      serving = await serve(serving.port);
    },
    async stop() {
      await serving.close();
      await site.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
