import { randomUUID } from 'node:crypto';

import type { Drift } from '@office/search/sync';

import { isUniqueViolation } from '../lib/is-unique-violation';

const UID = 'api::platform.search-check';
/**
 * What is compared at night, a row for each: the index, and the counters of places. One more row is
 * of rebuilds.
 */
export type NightlyCheck = 'catalogue' | 'places';

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
export async function claimTurn(check: NightlyCheck, at: Date): Promise<string | null> {
  const turn = { check, token: randomUUID(), at };
  if (await take(turn)) return turn.token;
  if (await isKnown(check)) return null;
  await createRow(check, at);
  return (await take(turn)) ? turn.token : null;
}

/** Gives the turn back, to be due again at `dueAt`. */
export async function endTurn(token: string, dueAt: Date): Promise<void> {
  await strapi.db.query(UID).updateMany({
    where: { leaseOwner: token },
    data: { dueAt, leaseOwner: null, leaseUntil: null },
  });
}

/** Makes every check due at `at`, or as soon as one under way is over. */
export async function callChecks(at: Date): Promise<void> {
  await strapi.db.query(UID).updateMany({ where: {}, data: { dueAt: at } });
}

/** Keeps what a check found, for the figures every process tells. */
export async function recordCheck(
  check: NightlyCheck,
  found: Record<Drift, number>,
  checkedAt: Date,
): Promise<void> {
  const { missing, surplus, different } = found;
  if (!(await isKnown(check))) await createRow(check, nextNight(checkedAt));
  await strapi.db.query(UID).updateMany({
    where: { checkKey: check },
    data: { checkedAt, missing, surplus, different },
  });
}

async function isKnown(check: NightlyCheck): Promise<boolean> {
  return (await strapi.db.query(UID).count({ where: { checkKey: check } })) > 0;
}

interface Turn {
  check: NightlyCheck;
  token: string;
  at: Date;
}

async function take({ check, token, at }: Turn): Promise<boolean> {
  const { count } = await strapi.db.query(UID).updateMany({
    where: {
      checkKey: check,
      dueAt: { $lte: at },
      $or: [{ leaseUntil: null }, { leaseUntil: { $lte: at } }],
    },
    data: { leaseOwner: token, leaseUntil: new Date(at.getTime() + LEASE_MS) },
  });
  return count === 1;
}

async function createRow(check: NightlyCheck, dueAt: Date): Promise<void> {
  try {
    await strapi.db.query(UID).create({ data: { checkKey: check, dueAt } });
  } catch (error) {
    // Another instance was quicker.
    if (!isUniqueViolation(error)) throw error;
  }
}
