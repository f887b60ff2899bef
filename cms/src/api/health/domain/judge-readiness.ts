import type { SeedState } from '../../../lib/seed-state';

export interface Dependencies {
  database: { state: 'up' | 'down' };
  search: { state: 'up' | 'down' };
  mail: { state: 'up' | 'down' };
  /** Rows waiting to be carried out; `blocked` when some were given up. */
  outbox: { state: 'drained' | 'pending' | 'blocked' | 'unknown'; depth: number | null };
  seed: { state: SeedState | 'unknown' };
}

export interface Readiness {
  status: 'ready' | 'degraded' | 'starting';
  /** 200 while the cms can do its main work, else 503. */
  httpStatus: 200 | 503;
}

/**
 * Whether the cms may be given work. Without its database it may not, nor before the first
 * content and the index made of it are complete. Without search or mail it still may: both are
 * caught up on through the outbox.
 */
export function judgeReadiness(dependencies: Dependencies): Readiness {
  const { database, search, mail, outbox, seed } = dependencies;
  if (database.state === 'down') return { status: 'degraded', httpStatus: 503 };
  if (seed.state === 'seeding' || seed.state === 'seeded') {
    return { status: 'starting', httpStatus: 503 };
  }
  const isWhole = search.state === 'up' && mail.state === 'up' && outbox.state !== 'blocked';
  return { status: isWhole ? 'ready' : 'degraded', httpStatus: 200 };
}
