import { rowsOf } from '../../../document-pipeline/rows';
import { keepFor } from '../../../lib/keep-for';
import { OUTBOX_UID } from '../../../outbox/write-outbox';
import { FEWEST_TOLD } from '../../statistics/domain/tell-counts';
import type { Dependencies } from '../domain/judge-readiness';
import { checkDependencies } from './check-dependencies';

/** Whoever looks may look often. */
const KEEP_MS = 3_000;

/** What everybody may know of how the office works: no addresses, versions, messages, people. */
export interface ServiceStatus {
  mail: 'up' | 'down';
  /** What must still reach search, mailboxes and pages; `blocked` when some of it was given up. */
  outbox: {
    state: Dependencies['outbox']['state'];
    /** How long the oldest of it has waited; null when nothing waits. */
    oldestSeconds: number | null;
  };
  digest: {
    /** When the last digest had been handed over. */
    sentAt: string;
    /** To how many people; null for fewer than five. */
    mails: number | null;
  } | null;
}

/** The office's state, looked at no more often than every three seconds. */
export const readKeptServiceStatus = keepFor(KEEP_MS, readServiceStatus);

/** Looks now. */
export async function readServiceStatus(): Promise<ServiceStatus> {
  const { mail, outbox } = await checkDependencies();
  return {
    mail: mail.state,
    outbox: { state: outbox.state, oldestSeconds: await readOldestWait() },
    digest: await readLastDigest(),
  };
}

/** Rows are dated by real time, never by the office's clock. */
async function readOldestWait(): Promise<number | null> {
  const [oldest] = await rowsOf<{ createdAt: string }>(OUTBOX_UID).findMany({
    select: ['createdAt'],
    where: { state: 'pending' },
    orderBy: { createdAt: 'asc' },
    limit: 1,
  });
  if (oldest === undefined) return null;
  return Math.max(0, Math.round((Date.now() - new Date(oldest.createdAt).getTime()) / 1000));
}

async function readLastDigest(): Promise<ServiceStatus['digest']> {
  const [run] = await rowsOf<{
    updatedAt: string;
    plannedCount: number | null;
    emptyCount: number | null;
  }>('api::digest.run').findMany({
    select: ['updatedAt', 'plannedCount', 'emptyCount'],
    where: { state: 'done' },
    orderBy: { updatedAt: 'desc' },
    limit: 1,
  });
  if (run === undefined) return null;
  const mails = Math.max(0, (run.plannedCount ?? 0) - (run.emptyCount ?? 0));
  return {
    sentAt: new Date(run.updatedAt).toISOString(),
    mails: mails > 0 && mails < FEWEST_TOLD ? null : mails,
  };
}
