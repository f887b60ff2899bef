import type { Redis } from 'ioredis';

export interface RateLimit {
  /** How often within the window. */
  times: number;
  windowMs: number;
}

export interface RateLimiter {
  /** Counts one attempt for `key`; false when there have been more than `limit` allows. */
  take(key: string, limit: RateLimit): Promise<boolean>;
  /** Forgets what has been counted for `key`. */
  forget(key: string): Promise<void>;
}

const SWEEP_ABOVE = 10_000;

/** Fixed windows counted in this process: one site instance. */
export function createMemoryRateLimiter(now: () => Date): RateLimiter {
  const windows = new Map<string, { count: number; endsAt: number }>();
  return {
    take(key, { times, windowMs }) {
      const at = now().getTime();
      if (windows.size > SWEEP_ABOVE) {
        for (const [known, { endsAt }] of windows) if (endsAt <= at) windows.delete(known);
      }
      const current = windows.get(key);
      if (current === undefined || current.endsAt <= at) {
        windows.set(key, { count: 1, endsAt: at + windowMs });
        return Promise.resolve(times >= 1);
      }
      current.count += 1;
      return Promise.resolve(current.count <= times);
    },
    forget(key) {
      windows.delete(key);
      return Promise.resolve();
    },
  };
}

const COUNT_IN_WINDOW = `local n = redis.call('incr', KEYS[1])
if n == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
return n`;

/** The same windows counted in a Redis-compatible store: several site instances. */
export function createRedisRateLimiter(redis: Redis): RateLimiter {
  return {
    async take(key, { times, windowMs }) {
      const count = await redis.eval(COUNT_IN_WINDOW, 1, `limit:${key}`, windowMs);
      return Number(count) <= times;
    },
    async forget(key) {
      await redis.del(`limit:${key}`);
    },
  };
}
