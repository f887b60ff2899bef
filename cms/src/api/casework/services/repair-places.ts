import type { Knex } from 'knex';

import { inTransaction } from '../../../lib/in-transaction';
import { retryContended } from '../../../lib/retry-contended';
import { claimTurn, endTurn, nextNight, recordCheck } from '../../../outbox/check-turn';
import { lockCounters, mendCounters, type DriftedCounter } from './places';

const AGAIN_AFTER_MS = 15 * 60_000;

/**
 * Once a night, by one of all processes: compares every counter with the places taken under it and
 * sets those that differ to what is taken, in one transaction. Places found free are offered by
 * the next look at the clock. Answers what differed, null when it was not its turn. When it fails
 * it is due again in a quarter of an hour.
 */
export async function repairPlaces(
  clock: () => Date = () => new Date(),
): Promise<DriftedCounter[] | null> {
  const token = await claimTurn('places', clock());
  if (token === null) return null;
  try {
    const drifted = await retryContended(() => inTransaction(compareAndMend));
    const found = { missing: 0, surplus: 0, different: drifted.length };
    await recordCheck('places', found, clock());
    await endTurn(token, nextNight(clock()));
    if (drifted.length > 0) {
      strapi.log.warn(JSON.stringify({ event: 'places.drifted', counters: drifted }));
    }
    return drifted;
  } catch (error) {
    await endTurn(token, new Date(clock().getTime() + AGAIN_AFTER_MS));
    throw error;
  }
}

/** What differs without a lock may be a move under way: under the lock it is judged again. */
async function compareAndMend(trx: Knex.Transaction): Promise<DriftedCounter[]> {
  const suspects = await findSuspects(trx);
  await lockCounters(trx, suspects);
  return await mendCounters(trx, suspects);
}

/** Keys in the order to lock them: of opportunities, of roles, of shifts, each by its name. */
async function findSuspects(trx: Knex.Transaction): Promise<string[]> {
  const wrong = (await trx({ counter: 'place_counters' })
    .leftJoin({ place: 'taken_places' }, 'place.counter_key', 'counter.counter_key')
    .groupBy('counter.counter_key', 'counter.taken')
    .havingRaw('count(place.id) <> counter.taken')
    .pluck('counter.counter_key')) as string[];
  const uncounted = (await trx({ place: 'taken_places' })
    .leftJoin({ counter: 'place_counters' }, 'place.counter_key', 'counter.counter_key')
    .whereNull('counter.id')
    .distinct()
    .pluck('place.counter_key')) as string[];
  return [...wrong, ...uncounted].sort();
}
