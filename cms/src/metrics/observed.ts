/** What notes durations: a histogram with a label `outcome` among its own. */
interface Timing {
  observe(labels: Record<string, string>, seconds: number): void;
}

/**
 * Runs `work` and notes, under `labels` and `outcome`, how long it took and whether it threw. What
 * it answers or throws is passed on.
 */
export async function observed<T>(
  timing: Timing,
  labels: Record<string, string>,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const note = (outcome: 'ok' | 'failed') => {
    timing.observe({ ...labels, outcome }, (performance.now() - startedAt) / 1000);
  };
  try {
    const result = await work();
    note('ok');
    return result;
  } catch (error) {
    note('failed');
    throw error;
  }
}
