import { createHmac } from 'node:crypto';

import type { Knex } from 'knex';

import { env } from '../env';
import { now } from '../lib/clock';
import { inTransaction } from '../lib/in-transaction';
import { SLOW_DOWN, type RateLimit } from './limits';

const TABLE = 'attempt_counters';

/** Whether a try may be made; else in how many milliseconds the next one may. */
export type Permit = { allowed: true; attempts: number } | { allowed: false; waitMs: number };

interface CounterRow {
  attempts: number;
  ends_at: number | string;
  next_at: number | string;
}

/**
 * Counts one try of what `name` names within its window. Rows live in the database, so the count
 * survives restarts and is one over all instances; each try is one statement, so of many at once
 * none is missed.
 */
export async function countAttempt(name: string, limit: RateLimit): Promise<Permit> {
  const at = now().getTime();
  const isOver = `${TABLE}.ends_at <= ?`;
  const row = await upsert({ name, endsAt: at + limit.windowMs, nextAt: at }, (insert, trx) =>
    insert.merge({
      attempts: trx.raw(`case when ${isOver} then 1 else ${TABLE}.attempts + 1 end`, [at]),
      ends_at: trx.raw(`case when ${isOver} then excluded.ends_at else ${TABLE}.ends_at end`, [at]),
    }),
  );
  if (row === undefined) throw new Error('The database counted an attempt and answered nothing.');
  return row.attempts <= limit.times
    ? { allowed: true, attempts: row.attempts }
    : { allowed: false, waitMs: Number(row.ends_at) - at };
}

/**
 * Takes one try at a password under SLOW_DOWN, before it is known whether it is right: the right
 * one calls `forgetAttempts`. Of many at once only as many get through as may.
 */
export async function claimTry(name: string): Promise<Permit> {
  const at = now().getTime();
  const endsAt = at + SLOW_DOWN.forgottenAfterMs;
  const claimed = await upsert({ name, endsAt, nextAt: at }, (insert, trx) =>
    insert
      .merge({
        attempts: trx.raw(`case when ${TABLE}.ends_at <= ? then 1 else ${TABLE}.attempts + 1 end`, [
          at,
        ]),
        ends_at: endsAt,
        next_at: nextTryAt(trx, at),
      })
      .where(`${TABLE}.next_at`, '<=', at),
  );
  if (claimed !== undefined) return { allowed: true, attempts: claimed.attempts };
  const [waiting] = await inTransaction((trx) =>
    trx<CounterRow & { counter_key: string }>(TABLE)
      .where('counter_key', keyOf(name))
      .select('next_at'),
  );
  return { allowed: false, waitMs: Math.max(1, Number(waiting?.next_at ?? at) - at) };
}

export async function forgetAttempts(name: string): Promise<void> {
  await inTransaction((trx) =>
    trx(TABLE)
      .where({ counter_key: keyOf(name) })
      .delete(),
  );
}

/** Forgets what has ended by `at`; answers how many counters that were. */
export async function pruneAttempts(at: Date): Promise<number> {
  return await inTransaction((trx) => trx(TABLE).where('ends_at', '<=', at.getTime()).delete());
}

interface FirstAttempt {
  name: string;
  endsAt: number;
  nextAt: number;
}

/** The row after the statement; undefined when the merge's condition left it as it was. */
async function upsert(
  { name, endsAt, nextAt }: FirstAttempt,
  merged: (
    insert: Knex.OnConflictQueryBuilder<Record<string, unknown>, number[]>,
    trx: Knex.Transaction,
  ) => Knex.QueryBuilder,
): Promise<CounterRow | undefined> {
  return await inTransaction(async (trx) => {
    const first = { counter_key: keyOf(name), attempts: 1, ends_at: endsAt, next_at: nextAt };
    const insert = trx<Record<string, unknown>>(TABLE).insert(first).onConflict('counter_key');
    const rows = await merged(insert, trx).returning<CounterRow[]>(['attempts', 'ends_at']);
    return rows[0];
  });
}

/** When the try after the present one may be made. */
function nextTryAt(trx: Knex.Transaction, at: number): Knex.Raw {
  const { freeTries, waitsMs } = SLOW_DOWN;
  const moment = (waitMs: number) => ({ sql: 'cast(? as bigint)', value: at + waitMs });
  const steps = waitsMs.slice(0, -1).map((waitMs, step) => ({
    ...moment(waitMs),
    when: `when ${TABLE}.attempts + 1 = ${freeTries + step} then`,
  }));
  const now = moment(0);
  const last = moment(waitsMs.at(-1) ?? 0);
  return trx.raw(
    `case when ${TABLE}.ends_at <= ? or ${TABLE}.attempts + 1 < ${freeTries} then ${now.sql} ` +
      `${steps.map(({ when, sql }) => `${when} ${sql}`).join(' ')} else ${last.sql} end`,
    [at, now.value, ...steps.map(({ value }) => value), last.value],
  );
}

/** A keyed hash: whoever reads the table learns neither addresses nor networks. */
function keyOf(name: string): string {
  return createHmac('sha256', env.LINK_SECRET).update(`attempts:${name}`).digest('hex');
}
