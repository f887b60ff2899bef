import { runCaseworkClock } from '../api/casework/services/clock';
import { pruneFiles } from '../api/casework/services/prune-files';
import { repairPlaces } from '../api/casework/services/repair-places';
import { runDigestSchedule } from '../api/digest/services/run-digest-schedule';
import { runDeletionClock } from '../api/member/services/deletion';
import { pruneAccess } from '../api/member/services/prune-access';
import { env } from '../env';
import { now } from '../lib/clock';
import { jobDuration, jobLastSuccess } from '../metrics/metrics';
import { observed } from '../metrics/observed';
import { closeMailRelay, deliverDueMail } from '../mail/deliver-due-mail';
import { drainOutbox } from '../outbox/drain-outbox';
import { pruneOutbox } from '../outbox/prune-outbox';
import { refreshExpired } from '../outbox/refresh-expired';
import { repairSearch } from '../outbox/repair-search';
import { upgradeSearch } from '../outbox/upgrade-search';
import { onWake } from '../outbox/wake';
import { type Job, type RunningJobs, startJobs } from './scheduler';

const MINUTE = 60_000;

const JOBS: readonly Job[] = [
  {
    name: 'search',
    everyMs: 500,
    run: () => drainOutbox('search'),
    onWake: (listener) => onWake('search', listener),
  },
  {
    name: 'mail',
    everyMs: 1_000,
    async run() {
      await drainOutbox('mail');
      await deliverDueMail();
    },
    onWake: (listener) => onWake('mail', listener),
  },
  { name: 'cache', everyMs: 5_000, run: () => drainOutbox('cache') },
  { name: 'casework-clock', everyMs: MINUTE, run: () => runCaseworkClock(now()) },
  { name: 'deletion-clock', everyMs: MINUTE, run: () => runDeletionClock(now()) },
  { name: 'digest-schedule', everyMs: MINUTE, run: () => runDigestSchedule(now()) },
  { name: 'expired-entries', everyMs: MINUTE, run: refreshExpired },
  { name: 'prune-access', everyMs: 15 * MINUTE, run: () => pruneAccess(now()) },
  { name: 'prune-files', everyMs: 60 * MINUTE, run: () => pruneFiles(new Date()) },
  // Mostly not their turn: it is once a night, at one of all processes.
  { name: 'search-repair', everyMs: MINUTE, run: (stopping) => repairSearch(stopping) },
  { name: 'places-repair', everyMs: MINUTE, run: () => repairPlaces() },
  // Nothing to do once this process has found the index current.
  { name: 'search-upgrade', everyMs: MINUTE, run: (stopping) => upgradeSearch(stopping) },
  { name: 'prune-outbox', everyMs: 60 * MINUTE, run: () => pruneOutbox(new Date()) },
];

let running: RunningJobs | null = null;

/** Starts the office's jobs unless OFFICE_JOBS is off. Call it at the end of bootstrap(). */
export function startOfficeJobs(): void {
  if (env.OFFICE_JOBS === 'off' || running !== null) return;
  running = startJobs(JOBS.map(counted), (job, error) => {
    const message = error instanceof Error ? error.message : String(error);
    strapi.log.error(JSON.stringify({ event: 'job.failed', job, message }));
  });
}

function counted(job: Job): Job {
  return {
    ...job,
    async run(stopping) {
      await observed(jobDuration, { name: job.name }, () => job.run(stopping));
      jobLastSuccess.setToCurrentTime({ name: job.name });
    },
  };
}

/** Ends the jobs and closes the mail relay. Call it in destroy(), before the database closes. */
export async function stopOfficeJobs(): Promise<void> {
  await running?.stop();
  running = null;
  closeMailRelay();
}
