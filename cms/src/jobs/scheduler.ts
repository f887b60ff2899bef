/** Something to do again and again. */
export interface Job {
  name: string;
  /** Pause between the end of one run and the start of the next. */
  everyMs: number;
  /** `stopping` is aborted when the jobs are to end: a long run then ends early. */
  run(stopping: AbortSignal): Promise<unknown>;
  /** Registers a listener that ends the pause early; answers how to take it back. */
  onWake?(listener: () => void): () => void;
}

export interface RunningJobs {
  /** Starts no new run, and resolves when those under way have ended. */
  stop(): Promise<void>;
}

/**
 * Runs each job in its own endless round, never twice at once. A run that throws is reported and
 * the round goes on. Being the only instance is not assumed: each job must be safe on several.
 */
export function startJobs(
  jobs: readonly Job[],
  onFailure: (job: string, error: unknown) => void,
): RunningJobs {
  const rounds = jobs.map((job) => startRound(job, onFailure));
  return {
    async stop() {
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}

function startRound(job: Job, onFailure: (job: string, error: unknown) => void): RunningJobs {
  const stopping = new AbortController();
  let isWoken = false;
  let endPause: (() => void) | null = null;
  const takeBack = job.onWake?.(() => {
    isWoken = true;
    endPause?.();
  });
  const pause = () =>
    new Promise<void>((resolve) => {
      if (stopping.signal.aborted || isWoken) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, job.everyMs);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const round = async () => {
    while (!stopping.signal.aborted) {
      isWoken = false;
      try {
        await job.run(stopping.signal);
      } catch (error) {
        onFailure(job.name, error);
      }
      await pause();
      endPause = null;
    }
  };
  const ended = round();
  return {
    stop() {
      stopping.abort();
      takeBack?.();
      endPause?.();
      return ended;
    },
  };
}
