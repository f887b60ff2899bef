import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { formatReference, sequenceKey } from '../domain/reference';

const SEQUENCES = 'reference_sequences';

/**
 * The next reference of a region, such as `GNC-2026-000123`. The number is given back when the
 * transaction is rolled back; until it ends others of the same region and year wait.
 */
export async function nextReference(trx: Knex.Transaction, prefix: string): Promise<string> {
  const [reference = ''] = await nextReferences(trx, prefix, 1);
  return reference;
}

/** The next `count` references of a region, in ascending order; otherwise as `nextReference`. */
export async function nextReferences(
  trx: Knex.Transaction,
  prefix: string,
  count: number,
): Promise<string[]> {
  const key = sequenceKey(prefix, now());
  const take = () =>
    trx(SEQUENCES)
      .where({ sequence_key: key })
      .update({ last_number: trx.raw('last_number + ?', [count]) });
  if ((await take()) === 0) {
    await insertSequence(trx, key);
    await take();
  }
  const rows = await trx<{ sequence_key: string; last_number: number }>(SEQUENCES)
    .where({ sequence_key: key })
    .select('last_number');
  const first = (rows[0]?.last_number ?? 0) - count + 1;
  return Array.from({ length: count }, (_, at) => formatReference(key, first + at));
}

async function insertSequence(trx: Knex.Transaction, key: string): Promise<void> {
  const at = now();
  await trx(SEQUENCES)
    .insert({
      document_id: randomUUID().replaceAll('-', '').slice(0, 24),
      sequence_key: key,
      last_number: 0,
      created_at: at,
      updated_at: at,
      published_at: at,
    })
    .onConflict('sequence_key')
    .ignore();
}
