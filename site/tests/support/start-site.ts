import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { createSiteServer } from '../../server/create-site-server.ts';
import { createHealth } from '../../server/health.ts';
import { createSiteMetrics } from '../../server/metrics/site-metrics.ts';
import type { SiteEntry } from '../../server/site-entry.ts';
import { readEnv } from '../../src/env.ts';
import { buildSite } from './built-site.ts';
import { FAKE_SITE_TOKEN, type FakeCms } from './fake-cms/server.ts';

export interface RunningSite {
  /** `http://localhost:<port>` */
  url: string;
  port: number;
  dataDir: string;
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
  const server = createSiteServer({
    env,
    site,
    log: pino({ level: 'silent' }),
    health,
    metrics,
    clientDir: join(dist, 'client'),
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    metrics: async () => (await metrics.read()).text,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await site.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
