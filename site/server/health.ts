import { z } from 'zod';

export type DependencyState = 'up' | 'starting' | 'down';

export interface Readiness {
  status: 'ready' | 'degraded' | 'starting';
  dependencies: Record<'cms' | 'search' | 'sessions', { state: DependencyState }>;
}

export interface Health {
  readiness(): Promise<Readiness>;
}

export interface HealthOptions {
  cmsUrl: string;
  searchHost: string;
  checkSessions: () => Promise<void>;
}

const CHECK_TIMEOUT_MS = 1_500;

/**
 * Readiness of the site. `starting` only until all dependencies have been up once; from then
 * on the site serves, and says `degraded` while it misses one of them.
 */
export function createHealth(options: HealthOptions): Health {
  let wasReady = false;
  return {
    async readiness() {
      const [cms, search, sessions] = await Promise.all([
        checkCms(options.cmsUrl),
        checkUrl(`${options.searchHost}/health`),
        options.checkSessions().then(
          () => 'up' as const,
          () => 'down' as const,
        ),
      ]);
      const allUp = [cms, search, sessions].every((state) => state === 'up');
      wasReady ||= allUp;
      return {
        status: allUp ? 'ready' : wasReady ? 'degraded' : 'starting',
        dependencies: {
          cms: { state: cms },
          search: { state: search },
          sessions: { state: sessions },
        },
      };
    },
  };
}

const cmsReadinessSchema = z.object({ status: z.enum(['ready', 'degraded', 'starting']) });

async function checkCms(cmsUrl: string): Promise<DependencyState> {
  const response = await get(`${cmsUrl}/readyz`);
  if (response === null) return 'down';
  if (response.ok) return 'up';
  const parsed = cmsReadinessSchema.safeParse(await response.json().catch(() => null));
  return parsed.success && parsed.data.status === 'starting' ? 'starting' : 'down';
}

async function checkUrl(url: string): Promise<DependencyState> {
  const response = await get(url);
  return response?.ok === true ? 'up' : 'down';
}

/** Null when nobody answers in time. */
async function get(url: string): Promise<Response | null> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(CHECK_TIMEOUT_MS) });
  } catch {
    return null;
  }
}
