import { rowsOf } from '../document-pipeline/rows';
import { OUTBOX_UID } from './write-outbox';

/**
 * A number that grows whenever the sites were told of a change, 0 before the first: a site that
 * knows a smaller one has missed a message.
 */
export async function readPagesMark(): Promise<number> {
  const [latest] = await rowsOf<{ id: number }>(OUTBOX_UID).findMany({
    where: { topic: 'cache', state: 'done' },
    select: ['id'],
    orderBy: { id: 'desc' },
    limit: 1,
  });
  return latest?.id ?? 0;
}
