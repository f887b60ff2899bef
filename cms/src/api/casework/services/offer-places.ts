import type { ApplicationRow } from './application-row';
import { applicationRows, placeKeysOf } from './application-row';
import { carryOut, type MoveContext } from './carry-out';
import { arePlacesFree, lockCounters } from './places';

const SYSTEM = { kind: 'system', id: null } as const;

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
  const waiting = await readReserve(opportunityDocumentId);
  let offered = 0;
  for (const row of waiting) {
    if (offered >= limit) break;
    const keys = placeKeysOf(row);
    await lockCounters(context.trx, keys);
    if (!(await arePlacesFree(context.trx, keys))) continue;
    await carryOut(context, row, { action: 'offer', actor: SYSTEM });
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

function readReserve(opportunityDocumentId: string): Promise<ApplicationRow[]> {
  return applicationRows().findMany({
    where: { opportunityDocumentId, state: 'reserve' },
    orderBy: { reserveOrder: 'asc' },
  });
}
