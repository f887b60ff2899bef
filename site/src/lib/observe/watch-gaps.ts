import { AsyncLocalStorage } from 'node:async_hooks';

const watching = new AsyncLocalStorage<{ hasGaps: boolean }>();

/**
 * Runs `work` and tells whether something it asked for did not answer, even where the work got by
 * without it.
 */
export async function watchGaps<T>(
  work: () => Promise<T>,
): Promise<{ result: T; hasGaps: boolean }> {
  const seen = { hasGaps: false };
  const result = await watching.run(seen, work);
  return { result, hasGaps: seen.hasGaps };
}

/** Notes that what is being made lacks something. */
export function noteGap(): void {
  const seen = watching.getStore();
  if (seen !== undefined) seen.hasGaps = true;
}
