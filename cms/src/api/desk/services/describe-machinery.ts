import { currentActor } from '../../../document-pipeline/current-actor';
import { officeError } from '../../../lib/errors';
import { MAIL_UID } from '../../../mail/ledger';
import { OUTBOX_TOPICS, type OutboxTopic } from '../../../outbox/topics';
import { OUTBOX_UID } from '../../../outbox/write-outbox';
import { rowsOf } from '../../../document-pipeline/rows';

const RUN = 'api::digest.run';
const RECENTLY_MS = 7 * 24 * 60 * 60 * 1000;

interface Waiting {
  createdAt: string;
}

interface RunRow {
  frequency: 'weekly' | 'monthly';
  state: 'planning' | 'planned' | 'done';
  windowEnd: string;
  plannedCount: number | null;
}

/**
 * How far behind search and mail are, what they could not do, and the last digest. It tells of
 * everybody's mails, so region editors are refused.
 */
export async function describeMachinery() {
  if (currentActor().ownRegionKeys !== null) {
    throw officeError('access.forbidden', 'Only the head editor looks after search and mail.');
  }
  const recently = { createdAt: { $gt: new Date(Date.now() - RECENTLY_MS).toISOString() } };
  return {
    outbox: await Promise.all(OUTBOX_TOPICS.map(describeTopic)),
    mail: {
      ...(await queueOf(MAIL_UID, { state: { $in: ['queued', 'claimed', 'handing'] } })),
      failed: await count(MAIL_UID, { state: 'failed', ...recently }),
      uncertain: await count(MAIL_UID, { state: 'uncertain', ...recently }),
    },
    lastDigest: await findLastDigest(),
  };
}

async function describeTopic(topic: OutboxTopic) {
  return {
    topic,
    ...(await queueOf(OUTBOX_UID, { state: 'pending', topic })),
    dead: await count(OUTBOX_UID, { state: 'dead', topic }),
  };
}

/** How much waits, and since when the first of it. */
async function queueOf(uid: typeof OUTBOX_UID | typeof MAIL_UID, where: object) {
  const [oldest] = await rowsOf<Waiting>(uid).findMany({
    where,
    select: ['createdAt'],
    orderBy: { id: 'asc' },
    limit: 1,
  });
  return { waiting: await count(uid, where), waitingSince: oldest?.createdAt ?? null };
}

async function findLastDigest() {
  const [run] = await rowsOf<RunRow>(RUN).findMany({
    select: ['frequency', 'state', 'windowEnd', 'plannedCount'],
    orderBy: [{ windowEnd: 'desc' }, { id: 'desc' }],
    limit: 1,
  });
  return run === undefined
    ? null
    : { frequency: run.frequency, state: run.state, at: run.windowEnd, mails: run.plannedCount };
}

function count(uid: typeof OUTBOX_UID | typeof MAIL_UID, where: object): Promise<number> {
  return strapi.db.query(uid).count({ where });
}
