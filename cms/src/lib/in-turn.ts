import { officeError } from './errors';

/** Beyond so many somebody new is told to come back: the site has long stopped listening by then. */
const LONGEST_LINE = 2_000;

interface Line {
  waiting: number;
  /** Settles, never rejects, when everybody who is in the line now has had their turn. */
  end: Promise<unknown>;
}

const lines = new Map<string, Line>();

/**
 * Runs `run` when everybody of this process who came earlier with the same key has ended, and
 * answers its result. Whoever waits holds no connection of the database meanwhile, so that a
 * crowd at one place leaves the others theirs. Never call it inside of a transaction, whose
 * connection the one in front may need. Throws `server.unavailable` when the line is too long.
 */
export async function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
  const line = lines.get(key) ?? { waiting: 0, end: Promise.resolve() };
  if (line.waiting >= LONGEST_LINE) {
    throw officeError('server.unavailable', 'Too many people wait for this. Try again soon.');
  }
  const turn = line.end.then(run);
  line.waiting += 1;
  line.end = turn.catch(() => undefined);
  lines.set(key, line);
  try {
    return await turn;
  } finally {
    line.waiting -= 1;
    if (line.waiting === 0) lines.delete(key);
  }
}
