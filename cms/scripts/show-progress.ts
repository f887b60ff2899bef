/** How far a part of a command has come, as the cms reports it. */
export interface Progress {
  what: string;
  done: number;
  total: number;
}

interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A file or a pipe gets a line this often, a terminal one line that changes. */
const LINE_EVERY_MS = 5_000;
/** Earlier than this an estimate is a guess. */
const ESTIMATE_AFTER_MS = 2_000;

/**
 * Answers a function that shows progress on `screen`, with the time left where it can be told.
 * `clock` answers milliseconds.
 */
export function createProgressView(
  screen: Screen,
  clock: () => number = () => performance.now(),
): (progress: Progress) => void {
  let first: { what: string; done: number; at: number } | null = null;
  let shownAt = -Infinity;
  return (progress) => {
    const at = clock();
    if (first?.what !== progress.what) {
      first = { what: progress.what, done: progress.done, at };
      shownAt = -Infinity;
    }
    const isLast = progress.done >= progress.total;
    const line = `· ${describe(progress, leftMs(first, progress, at - first.at))}`;
    if (screen.isTTY === true) {
      screen.write(`\r\u001b[K${line}${isLast ? '\n' : ''}`);
    } else if (isLast || at - shownAt >= LINE_EVERY_MS) {
      screen.write(`${line}\n`);
      shownAt = at;
    }
  };
}

function describe({ what, done, total }: Progress, left: number | null): string {
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  const counted = `${grouped(done)} of ${grouped(total)} ${what} (${share} %)`;
  return left === null ? counted : `${counted}, about ${duration(left)} left`;
}

/** What was done already when the work began says nothing about its speed. */
function leftMs(first: { done: number }, { done, total }: Progress, elapsed: number) {
  const worked = done - first.done;
  if (worked <= 0 || done >= total || elapsed < ESTIMATE_AFTER_MS) return null;
  return (elapsed / worked) * (total - done);
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
