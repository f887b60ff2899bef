import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { takenPlaceKey } from '../domain/place-keys';

const COUNTERS = 'place_counters';
const TAKEN = 'taken_places';

interface CounterRow {
  id: number;
  counter_key: string;
  /** Null is without limit, and what a counter begins with. */
  capacity: number | null;
  next_reserve_order: string | number;
}

interface TakenRow {
  id: number;
  counter_key: string;
  application_document_id: string;
}

/**
 * Makes this transaction the only one that may change these counters until it ends, creating
 * those that are missing. Lock all of an application's keys at once, in the order of
 * `counterKeys`, before anything else is locked: others wait for the first key and so never for
 * each other.
 */
export async function lockCounters(trx: Knex.Transaction, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if ((await touch(trx, key)) === 0) {
      await insertCounter(trx, key);
      await touch(trx, key);
    }
  }
}

/**
 * Sets how many places there are; null is without limit. Answers how many were added to the
 * counter that got most of them: so many of those who wait are owed an offer by the caller, in
 * the same transaction. Counters must be locked.
 */
export async function setCapacities(
  trx: Knex.Transaction,
  capacities: ReadonlyMap<string, number | null>,
): Promise<number> {
  const counters = await trx<CounterRow>(COUNTERS)
    .whereIn('counter_key', [...capacities.keys()])
    .select('counter_key', 'capacity');
  let mostAdded = 0;
  for (const { counter_key: key, capacity: before } of counters) {
    const after = capacities.get(key) ?? null;
    if (after === before) continue;
    await trx(COUNTERS).where({ counter_key: key }).update({ capacity: after });
    mostAdded = Math.max(mostAdded, addedPlaces(before, after));
  }
  return mostAdded;
}

/** Which of these counters have no place left. They must be locked for this to stay so. */
export async function findFullCounters(
  trx: Knex.Transaction,
  keys: readonly string[],
): Promise<Set<string>> {
  const full = await trx<CounterRow>(COUNTERS)
    .whereIn('counter_key', [...keys])
    .whereNotNull('capacity')
    .whereRaw('taken >= capacity')
    .select('counter_key');
  return new Set(full.map((counter) => counter.counter_key));
}

/**
 * Takes one place under each key for the application. Throws when one is full, so that the
 * transaction takes nothing at all, and when the application already has its place.
 */
export async function takePlaces(
  trx: Knex.Transaction,
  keys: readonly string[],
  applicationDocumentId: string,
): Promise<void> {
  for (const key of keys) {
    const taken = await trx(COUNTERS)
      .where({ counter_key: key })
      .whereRaw('(capacity is null or taken < capacity)')
      .update({ taken: trx.raw('taken + 1'), updated_at: now() });
    if (taken !== 1) throw new Error(`No free place under ${key}.`);
    await trx(TAKEN).insert({
      ...newRow(),
      place_key: takenPlaceKey(key, applicationDocumentId),
      counter_key: key,
      application_document_id: applicationDocumentId,
    });
  }
}

/** Gives back every place the application holds; none is fine. Counters must be locked. */
export async function freePlaces(
  trx: Knex.Transaction,
  applicationDocumentId: string,
): Promise<void> {
  const held = await trx<TakenRow>(TAKEN)
    .where({ application_document_id: applicationDocumentId })
    .orderBy('counter_key')
    .select('id', 'counter_key');
  for (const place of held) {
    const removed = await trx(TAKEN).where({ id: place.id }).delete();
    if (removed !== 1) continue;
    await trx(COUNTERS)
      .where({ counter_key: place.counter_key })
      .where('taken', '>', 0)
      .update({ taken: trx.raw('taken - 1'), updated_at: now() });
  }
}

/** A counter that did not count the places taken under it. */
export interface DriftedCounter {
  key: string;
  counted: number;
  taken: number;
}

/**
 * Sets each of these counters to the number of places taken under it, and answers those that said
 * something else. Counters must be locked.
 */
export async function mendCounters(
  trx: Knex.Transaction,
  keys: readonly string[],
): Promise<DriftedCounter[]> {
  const drifted: DriftedCounter[] = [];
  for (const key of keys) {
    const [counter] = await trx<{ counter_key: string; taken: number }>(COUNTERS)
      .where({ counter_key: key })
      .select('taken');
    const [held] = await trx<TakenRow>(TAKEN)
      .where({ counter_key: key })
      .count<{ places: number | string }[]>({ places: '*' });
    const [counted, taken] = [Number(counter?.taken ?? 0), Number(held?.places ?? 0)];
    if (counted === taken) continue;
    await trx(COUNTERS).where({ counter_key: key }).update({ taken, updated_at: now() });
    drifted.push({ key, counted, taken });
  }
  return drifted;
}

/** The number the next to join the reserve of this locked counter gets. */
export async function nextReserveOrder(trx: Knex.Transaction, key: string): Promise<number> {
  const rows = await trx<CounterRow>(COUNTERS)
    .where({ counter_key: key })
    .select('next_reserve_order');
  return Number(rows[0]?.next_reserve_order ?? 1);
}

/** Marks the number `nextReserveOrder` told as given out. */
export async function passReserveOrder(trx: Knex.Transaction, key: string): Promise<void> {
  await trx(COUNTERS)
    .where({ counter_key: key })
    .update({ next_reserve_order: trx.raw('next_reserve_order + 1') });
}

function addedPlaces(before: number | null, after: number | null): number {
  if (before === null) return 0;
  return after === null ? Number.POSITIVE_INFINITY : after - before;
}

/** Writes the row without changing it, which locks it and waits for who holds it. */
function touch(trx: Knex.Transaction, key: string): Promise<number> {
  return trx(COUNTERS)
    .where({ counter_key: key })
    .update({ taken: trx.raw('taken') });
}

async function insertCounter(trx: Knex.Transaction, key: string): Promise<void> {
  await trx(COUNTERS)
    .insert({ ...newRow(), counter_key: key, taken: 0, next_reserve_order: 1 })
    .onConflict('counter_key')
    .ignore();
}

/** What Strapi gives to every row it makes itself. */
function newRow() {
  const at = now();
  return {
    document_id: randomUUID().replaceAll('-', '').slice(0, 24),
    created_at: at,
    updated_at: at,
    published_at: at,
  };
}
