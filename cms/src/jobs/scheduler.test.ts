import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type RunningJobs, startJobs } from './scheduler';

describe('the jobs', () => {
  let jobs: RunningJobs | undefined;
  const failures: string[] = [];
  const onFailure = (job: string) => failures.push(job);

  beforeEach(() => {
    vi.useFakeTimers();
    failures.length = 0;
  });
  afterEach(async () => {
    await jobs?.stop();
    vi.useRealTimers();
  });

  it('run at once and then again after each pause', async () => {
    const run = vi.fn(() => Promise.resolve());
    jobs = startJobs([{ name: 'tick', everyMs: 500, run }], onFailure);
    await vi.advanceTimersByTimeAsync(1100);
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('never overlap with themselves', async () => {
    let underWay = 0;
    let most = 0;
    const run = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      underWay -= 1;
    };
    jobs = startJobs([{ name: 'slow', everyMs: 100, run }], onFailure);
    await vi.advanceTimersByTimeAsync(7000);
    expect(most).toBe(1);
    const stopped = jobs.stop();
    await vi.advanceTimersByTimeAsync(2000);
    await stopped;
  });

  it('go on after a run that throws', async () => {
    const run = vi.fn(() => Promise.reject(new Error('no')));
    jobs = startJobs([{ name: 'broken', everyMs: 100, run }], onFailure);
    await vi.advanceTimersByTimeAsync(150);
    expect(failures).toEqual(['broken', 'broken']);
  });

  it('run early when woken, also when woken during a run', async () => {
    let wake = () => {};
    const run = vi.fn(() => {
      if (run.mock.calls.length === 1) wake();
      return Promise.resolve();
    });
    const onWake = (listener: () => void) => {
      wake = listener;
      return () => {};
    };
    jobs = startJobs([{ name: 'woken', everyMs: 60_000, run, onWake }], onFailure);
    await vi.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(2);
    wake();
    await vi.advanceTimersByTimeAsync(1);
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('start nothing after they were stopped', async () => {
    const run = vi.fn(() => Promise.resolve());
    jobs = startJobs([{ name: 'tick', everyMs: 100, run }], onFailure);
    await vi.advanceTimersByTimeAsync(10);
    await jobs.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
