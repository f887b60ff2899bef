import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import type { Logger } from 'pino';
import type { SiteEnv } from '../../src/env.ts';
import type { RenderedPage } from '../../src/lib/page-cache/kept-page.ts';
import { createPageSnapshot } from '../../src/lib/page-cache/snapshot.ts';
import type { SiteMetrics } from '../metrics/site-metrics.ts';
import { routeName } from '../route-name.ts';
import { secureHeaders } from '../security-headers.ts';
import type { SiteEntry } from '../site-entry.ts';
import { createMarkWatch } from './mark-watch.ts';
import { createPageDesk, type PageDesk } from './page-desk.ts';
import { readPurgeMessage } from './purge-message.ts';

const MEBIBYTE = 1024 * 1024;
const EVERY_MS = 60_000;

export interface ServedPagesOptions {
  env: SiteEnv;
  site: SiteEntry;
  log: Logger;
  metrics: SiteMetrics;
  clientDir: string;
}

/** The page cache of a serving process, and what keeps it true. */
export interface ServedPages {
  desk: PageDesk;
  /** Takes a message of the cms that says what has changed. */
  hear(
    body: Uint8Array,
    signature: string | string[] | undefined,
  ): 'heard' | 'forged' | 'malformed';
  /** Puts the pages away for the next start. */
  stop(): Promise<void>;
}

/**
 * Starts the page cache with the pages of the last snapshot, or answers null where
 * `SITE_PAGE_CACHE_MB` is 0. Once a minute it asks the cms whether a message got lost, and writes
 * a snapshot.
 */
export async function servePages(options: ServedPagesOptions): Promise<ServedPages | null> {
  const { env, site, log, metrics, clientDir } = options;
  if (env.SITE_PAGE_CACHE_MB === 0) return null;
  const desk = createPageDesk({
    maxBytes: env.SITE_PAGE_CACHE_MB * MEBIBYTE,
    render: (request, requestId) => renderForAll(options, request, requestId),
    count: (source) => metrics.countPage(source),
    onPurge: () => site.forgetLists(),
  });
  metrics.watchPages(() => desk.cache.size());
  const snapshot = createPageSnapshot(
    join(env.DATA_DIR, 'page-cache'),
    `${hostname()}-${env.SITE_PORT}`,
    await nameBuild(clientDir),
  );
  desk.cache.restore(await snapshot.read());
  const watch = createMarkWatch(
    () => site.readPagesMark('pages-mark'),
    () => desk.purge({ entries: [], all: true, mark: 0 }),
  );
  const look = () => watch.look().catch((fault: unknown) => log.warn({ err: fault }, 'no mark'));
  const save = () => snapshot.write(desk.cache.pages());
  const turning = setInterval(() => {
    void look();
    save().catch((fault: unknown) => log.warn({ err: fault }, 'pages were not put away'));
  }, EVERY_MS);
  void look();
  return {
    desk,
    hear(body, signature) {
      const at = { token: env.CMS_SITE_TOKEN, now: Date.now() };
      const message = readPurgeMessage(body, signature, at);
      if (message === 'forged' || message === 'malformed') return message;
      desk.purge(message);
      watch.told(message.mark);
      return 'heard';
    },
    async stop() {
      clearInterval(turning);
      await save();
    },
  };
}

async function renderForAll(
  { env, site, metrics }: ServedPagesOptions,
  request: Request,
  requestId: string,
): Promise<RenderedPage> {
  const { pathname } = new URL(request.url);
  const { answer, body, hasGaps } = await metrics.timeRender(routeName(pathname), () =>
    site.renderWhole(request, { requestId, clientAddress: 'page-cache', files: [] }),
  );
  const headers = new Headers(answer.headers);
  const isHttps = env.SITE_PUBLIC_URL.startsWith('https:');
  secureHeaders(headers, { pathname, cmsPublicUrl: env.CMS_PUBLIC_URL, isHttps });
  return { status: answer.status, headers, body, hasGaps };
}

/** Changes with every build whose pages name other files. */
async function nameBuild(clientDir: string): Promise<string> {
  const names = await readdir(join(clientDir, '_assets'));
  return createHash('sha256').update(names.toSorted().join('\n')).digest('hex');
}
