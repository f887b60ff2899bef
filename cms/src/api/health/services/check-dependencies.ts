import { connect } from 'node:net';

import { env } from '../../../env';
import { readSeedState, writeSeedState } from '../../../lib/seed-state';
import { countWaiting } from '../../../outbox/drain-outbox';
import type { Dependencies } from '../domain/judge-readiness';

const PATIENCE_MS = 1_000;
const OUTBOX = 'api::platform.outbox-entry';
const SMTP_PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };

/** Asks every dependency at once, each for at most a second. Never throws. */
export async function checkDependencies(): Promise<Dependencies> {
  const [database, search, mail] = await Promise.all([
    answers(() => strapi.db.connection.raw('select 1')),
    answers(checkSearch),
    answers(checkMail),
  ]);
  const up = (isUp: boolean) => ({ state: isUp ? ('up' as const) : ('down' as const) });
  return {
    database: up(database),
    search: up(search),
    mail: up(mail),
    ...(database ? await checkRows() : unknownRows()),
  };
}

async function checkRows(): Promise<Pick<Dependencies, 'outbox' | 'seed'>> {
  const rows = strapi.db.query(OUTBOX);
  const depth = await countWaiting();
  const dead = await rows.count({ where: { state: 'dead' } });
  const state = dead > 0 ? 'blocked' : depth > 0 ? 'pending' : 'drained';
  const searchDepth = await countWaiting('search');
  const seed = await readSeedState();
  if (seed !== 'seeded' || searchDepth > 0)
    return { outbox: { state, depth }, seed: { state: seed } };
  await writeSeedState('settled');
  return { outbox: { state, depth }, seed: { state: 'settled' } };
}

function unknownRows(): Pick<Dependencies, 'outbox' | 'seed'> {
  return { outbox: { state: 'unknown', depth: null }, seed: { state: 'unknown' } };
}

async function checkSearch(): Promise<void> {
  const response = await fetch(new URL('/health', env.MEILI_HOST), {
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`The search server answers ${response.status}.`);
}

function checkMail(): Promise<void> {
  const { hostname, port, protocol } = new URL(env.SMTP_URL);
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname,
      port: port === '' ? (SMTP_PORTS[protocol] ?? 587) : Number(port),
      timeout: PATIENCE_MS,
    });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error('The mail relay does not answer.')));
    socket.once('error', reject);
  });
}

async function answers(ask: () => PromiseLike<unknown>): Promise<boolean> {
  const patience = new Promise<false>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, false).unref();
  });
  const answer = Promise.resolve(ask()).then(
    () => true,
    () => false,
  );
  return Promise.race([answer, patience]);
}
