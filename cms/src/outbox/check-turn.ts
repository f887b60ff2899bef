import { randomUUID } from 'node:crypto';

import type { Drift } from '@office/search/sync';

import { isUniqueViolation } from '../lib/is-unique-violation';

const UID = 'api::platform.search-check';
/** There is one index, and so one row; the one beside it is of rebuilds. */
const CHECK_KEY = 'catalogue';

/** Longer than any check takes; a process that dies meanwhile gives its turn up by then. */
const LEASE_MS = 2 * 60 * 60_000;
/** Half past three in Baku, when hardly anybody writes; UTC+4 all year. */
const NIGHTLY_MS = (3.5 - 4) * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** The first half past three in Baku after `at`. */
export function nextNight(at: Date): Date {
  const day = Math.floor((at.getTime() - NIGHTLY_MS) / DAY_MS) + 1;
  return new Date(day * DAY_MS + NIGHTLY_MS);
}

/**
 * Takes the nightly check for this process when it is due and nobody else has it; answers a token,
 * else null. It is due at once where no check was ever made: a database just imported or restored
 * comes that way. Times are real times.
 */
export async function claimTurn(at: Date): Promise<string | null> {
  const token = randomUUID();
  if (await take(token, at)) return token;
  if (await hasRow()) return null;
  await createRow(at);
  return (await take(token, at)) ? token : null;
}

/** Gives the turn back, to be due again at `dueAt`. */
export async function endTurn(token: string, dueAt: Date): Promise<void> {
  await strapi.db.query(UID).updateMany({
    where: { checkKey: CHECK_KEY, leaseOwner: token },
    data: { dueAt, leaseOwner: null, leaseUntil: null },
  });
}

/** Keeps what a check found, for the figures every process tells. */
export async function recordCheck(found: Record<Drift, number>, checkedAt: Date): Promise<void> {
  const { missing, surplus, different } = found;
  if (!(await hasRow())) await createRow(nextNight(checkedAt));
  await strapi.db.query(UID).updateMany({
    where: { checkKey: CHECK_KEY },
    data: { checkedAt, missing, surplus, different },
  });
}

async function hasRow(): Promise<boolean> {
  return (await strapi.db.query(UID).count({ where: { checkKey: CHECK_KEY } })) > 0;
}

async function take(token: string, at: Date): Promise<boolean> {
  const { count } = await strapi.db.query(UID).updateMany({
    where: {
      checkKey: CHECK_KEY,
      dueAt: { $lte: at },
      $or: [{ leaseUntil: null }, { leaseUntil: { $lte: at } }],
    },
    data: { leaseOwner: token, leaseUntil: new Date(at.getTime() + LEASE_MS) },
  });
  return count === 1;
}

async function createRow(dueAt: Date): Promise<void> {
  try {
    await strapi.db.query(UID).create({ data: { checkKey: CHECK_KEY, dueAt } });
  } catch (error) {
    // Another instance was quicker.
    if (!isUniqueViolation(error)) throw error;
  }
}
