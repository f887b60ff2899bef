import { rowsOf } from '../../../document-pipeline/rows';

/** Places taken under each counter key; a key without a counter has none taken. */
export async function readPlacesTaken(counterKeys: string[]): Promise<(key: string) => number> {
  const rows = await rowsOf<{ counterKey: string; taken: number }>(
    'api::casework.place-counter',
  ).findMany({
    select: ['counterKey', 'taken'],
    where: { counterKey: { $in: counterKeys } },
  });
  const taken = new Map(rows.map((row) => [row.counterKey, row.taken]));
  return (key) => taken.get(key) ?? 0;
}
