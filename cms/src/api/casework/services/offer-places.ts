import { rowsOf } from '../../../document-pipeline/rows';
import { opportunityCounterKey } from '../domain/place-keys';
import {
  APPLICATION_UID,
  applicationRows,
  placeKeysOf,
  type ApplicationRow,
} from './application-row';
import { carryOut, type MoveContext } from './carry-out';
import { findFullCounters, lockCounters } from './places';

const SYSTEM = { kind: 'system', id: null } as const;

/** What of a waiting application says which places it needs. */
const WAITING = [
  'documentId',
  'opportunityDocumentId',
  'roleDocumentId',
  'shiftDocumentIds',
] as const satisfies readonly (keyof ApplicationRow)[];
type Waiting = Pick<ApplicationRow, (typeof WAITING)[number]>;

/**
 * Offers free places to the reserve in the order of arrival, at most `limit` of them. Someone
 * whose role or shift is still full is passed over and keeps his place in the order. The
 * opportunity's counter must be locked. Answers how many were offered one.
 */
export async function offerPlaces(
  context: MoveContext,
  opportunityDocumentId: string,
  limit: number,
): Promise<number> {
  const counter = opportunityCounterKey(opportunityDocumentId);
  if ((await findFullCounters(context.trx, [counter])).size > 0) return 0;
  const reserve = await readReserve(opportunityDocumentId);
  const needed = [...new Set(reserve.flatMap(placeKeysOf))];
  let full = await findFullCounters(context.trx, needed);
  let offered = 0;
  for (const waiting of reserve) {
    if (offered >= limit) break;
    const keys = placeKeysOf(waiting);
    if (keys.some((key) => full.has(key))) continue;
    await lockCounters(context.trx, keys);
    full = await findFullCounters(context.trx, needed);
    if (keys.some((key) => full.has(key))) continue;
    await offer(context, waiting);
    offered += 1;
  }
  return offered;
}

/**
 * How many may be offered a place when one became free. On first come everyone for whom there
 * is one; on review one for one, because there an editor may keep places back on purpose.
 */
export function offerLimit(row: Pick<ApplicationRow, 'admission'>): number {
  return row.admission === 'first-come' ? Number.POSITIVE_INFINITY : 1;
}

async function offer(context: MoveContext, { documentId }: Waiting): Promise<void> {
  const row = await applicationRows().findOne({ where: { documentId } });
  if (!row) throw new Error(`Application ${documentId} vanished from a locked reserve.`);
  await carryOut(context, row, { action: 'offer', actor: SYSTEM });
}

function readReserve(opportunityDocumentId: string): Promise<Waiting[]> {
  return rowsOf<Waiting>(APPLICATION_UID).findMany({
    where: { opportunityDocumentId, state: 'reserve' },
    select: [...WAITING],
    orderBy: { reserveOrder: 'asc' },
  });
}
