import { setTimeout as pause } from 'node:timers/promises';

import { DRIFTS } from '@office/search/sync';
import type { Knex } from 'knex';

import { FREQUENCIES } from '../api/digest/domain/run-times';
import { now } from '../lib/clock';
import type { NightlyCheck } from '../outbox/check-turn';
import { OUTBOX_TOPICS } from '../outbox/topics';
import {
  applicationsOverdue,
  applicationsWaiting,
  digestLastFinished,
  digestPlanned,
  digestUnfinished,
  mails,
  mailsOldest,
  outboxDead,
  outboxOldest,
  outboxWaiting,
  placesChecked,
  placesDrift,
  searchChecked,
  searchDrift,
  stateReadings,
} from './metrics';
import { observed } from './observed';

/** However often anybody asks, the database is read no more often than this. */
const KEEP_MS = 10_000;
/** A busy database is not waited for: what was read last is told once more. */
const PATIENCE_MS = 2_000;
/** Counting further would cost the office more than the exact number is worth. */
const MOST_COUNTED = 10_000;
/** Sent mails grow without end: they are counted as they go, see mailsHandedOver. */
const MAIL_STATES = ['queued', 'claimed', 'handing', 'uncertain', 'failed', 'suppressed'] as const;
const LATEST_RUNS = 50;

const GAUGES = [
  outboxWaiting,
  outboxOldest,
  outboxDead,
  searchDrift,
  searchChecked,
  placesDrift,
  placesChecked,
  mails,
  mailsOldest,
  digestLastFinished,
  digestUnfinished,
  digestPlanned,
  applicationsWaiting,
  applicationsOverdue,
];

let reading: Promise<void> | null = null;
let readAt = Number.NEGATIVE_INFINITY;

/**
 * Sets the gauges about outbox, search, places, mails, digests and applications to what the database says, at
 * most every ten seconds. Never throws: what cannot be read is told by no value at all.
 */
export async function refreshOfficeState(): Promise<void> {
  if (performance.now() - readAt < KEEP_MS) return;
  reading ??= readOfficeState().finally(() => {
    reading = null;
    readAt = performance.now();
  });
  await Promise.race([reading, pause(PATIENCE_MS, undefined, { ref: false })]);
}

/** Sets the same gauges now, however long ago that was done. */
export async function readOfficeState(): Promise<void> {
  try {
    await observed(stateReadings, {}, async () => {
      const database = strapi.db.connection;
      await readOutbox(database);
      await readChecks(database);
      await readMails(database);
      await readDigests(database);
      await readApplications(database);
    });
  } catch (error) {
    for (const gauge of GAUGES) gauge.reset();
    const message = error instanceof Error ? error.message : String(error);
    strapi.log.warn(JSON.stringify({ event: 'metrics.unreadable', message }));
  }
}

async function readOutbox(database: Knex): Promise<void> {
  for (const topic of OUTBOX_TOPICS) {
    const rows = (state: string) => database('outbox_entries').where({ topic, state });
    const waiting = await countFirst(database, rows('pending'));
    outboxWaiting.set({ topic }, waiting.count);
    outboxOldest.set({ topic }, waiting.age);
    outboxDead.set({ topic }, (await countFirst(database, rows('dead'))).count);
  }
}

type CheckRow = Record<(typeof DRIFTS)[number], number | null> & {
  check_key: NightlyCheck;
  checked_at: Date | number | null;
};

/** Before the first check of a kind nothing is told of it. */
async function readChecks(database: Knex): Promise<void> {
  const checks = await database<CheckRow>('search_checks').whereNotNull('checked_at');
  for (const check of checks) {
    if (check.checked_at === null) continue;
    const checkedAt = toSeconds(check.checked_at);
    if (check.check_key === 'places') {
      placesChecked.set(checkedAt);
      placesDrift.set(check.different ?? 0);
    } else {
      searchChecked.set(checkedAt);
      for (const drift of DRIFTS) searchDrift.set({ drift }, check[drift] ?? 0);
    }
  }
}

async function readMails(database: Knex): Promise<void> {
  for (const state of MAIL_STATES) {
    const { count, age } = await countFirst(database, database('outgoing_mails').where({ state }));
    mails.set({ state }, count);
    if (state === 'queued') mailsOldest.set(age);
  }
}

interface RunRow {
  document_id: string;
  frequency: string;
  state: string;
  created_at: Date | number;
  updated_at: Date | number;
}

async function readDigests(database: Knex): Promise<void> {
  const runs = await database<RunRow>('runs').orderBy('id', 'desc').limit(LATEST_RUNS);
  for (const frequency of FREQUENCIES) {
    const own = runs.filter((run) => run.frequency === frequency);
    const finished = own.filter(({ state }) => state === 'done').map((run) => run.updated_at);
    if (finished.length > 0) {
      digestLastFinished.set({ frequency }, Math.max(...finished.map(toSeconds)));
    }
    const open = own.filter(({ state }) => state !== 'done');
    digestUnfinished.set({ frequency }, Math.max(0, ...open.map((run) => ageOf(run.created_at))));
    const ids = open.map((run) => run.document_id);
    const planned = database('deliveries')
      .whereIn('run_document_id', ids)
      .where('state', 'planned');
    digestPlanned.set({ frequency }, (await countFirst(database, planned)).count);
  }
}

async function readApplications(database: Knex): Promise<void> {
  const regions = await database<{ key: string }>('regions').select('key');
  const keys = regions.map(({ key }) => key);
  const waiting = await database<{ region_key: string; due_at: Date | number | null }>(
    'applications',
  )
    .whereIn('region_key', keys)
    .whereIn('state', ['submitted', 'in-review'])
    .limit(MOST_COUNTED)
    .select('region_key', 'due_at');
  applicationsWaiting.reset();
  applicationsOverdue.reset();
  for (const region of keys) {
    const own = waiting.filter(({ region_key: key }) => key === region);
    const overdue = own.filter(({ due_at: due }) => due !== null && new Date(due) < now());
    applicationsWaiting.set({ region }, own.length);
    applicationsOverdue.set({ region }, overdue.length);
  }
}

/** How many rows there are, at most MOST_COUNTED, and how old the oldest of these is in seconds. */
async function countFirst(
  database: Knex,
  rows: Knex.QueryBuilder,
): Promise<{ count: number; age: number }> {
  const [found] = await database
    .from(rows.select('created_at').limit(MOST_COUNTED).as('counted'))
    .select<{ count: number | string; oldest: Date | number | null }[]>([
      database.raw('count(*) as count'),
      database.raw('min(created_at) as oldest'),
    ]);
  const oldest = found?.oldest ?? null;
  return { count: Number(found?.count ?? 0), age: oldest === null ? 0 : ageOf(oldest) };
}

/** Rows are dated by real time, never by the office's clock. */
function ageOf(at: Date | number): number {
  return Math.max(0, Date.now() / 1000 - toSeconds(at));
}

function toSeconds(at: Date | number): number {
  return new Date(at).getTime() / 1000;
}
