import { Redis } from 'ioredis';
import { siteEnv } from '#env.ts';
import {
  createFileSessionStore,
  createRedisSessionStore,
  type SessionStore,
} from '#lib/session/session-store.ts';

/** What lives as long as the process and is shared by all requests. */
export interface SiteServices {
  sessions: SessionStore;
  close(): Promise<void>;
}

let services: SiteServices | undefined;

/** The services of this process, made at first use from its environment. */
export function siteServices(): SiteServices {
  services ??= createServices();
  return services;
}

function createServices(): SiteServices {
  const { REDIS_URL, DATA_DIR } = siteEnv();
  if (REDIS_URL === undefined) {
    return {
      sessions: createFileSessionStore(DATA_DIR),
      close: () => Promise.resolve(),
    };
  }
  const redis = new Redis(REDIS_URL, { maxRetriesPerRequest: 2, commandTimeout: 3_000 });
  return {
    sessions: createRedisSessionStore(redis),
    async close() {
      await redis.quit();
    },
  };
}
