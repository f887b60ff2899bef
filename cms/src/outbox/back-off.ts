const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** When to try again after `attempts` failures (at least one): 1 s, 2 s, 4 s … at most a minute. */
export function nextAttempt(attempts: number, at: Date): Date {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
  return new Date(at.getTime() + wait);
}
