import { currentActor } from '../../../document-pipeline/current-actor';
import { officeError } from '../../../lib/errors';
import { ANSWER_OWED_STATES } from '../domain/states';
import { applicationRows, type ApplicationRow } from './application-row';

/**
 * A submitted application in a region the signed-in admin answers for. Throws
 * `resource.missing` for drafts and unknown ones, `region.forbidden` for other regions.
 */
export async function findCase(documentId: string): Promise<ApplicationRow> {
  const row = await applicationRows().findOne({ where: { documentId } });
  if (!row || row.state === 'draft') {
    throw officeError('resource.missing', 'There is no such application.');
  }
  const own = currentActor().ownRegionKeys;
  if (own !== null && (row.regionKey === null || !own.includes(row.regionKey))) {
    throw officeError('region.forbidden', 'This application belongs to another region.');
  }
  return row;
}

/** What is true of every row the signed-in admin's desk owes an answer, as a `where`. */
export function ownWaiting() {
  const own = currentActor().ownRegionKeys;
  return {
    state: { $in: [...ANSWER_OWED_STATES] },
    ...(own === null ? {} : { regionKey: { $in: [...own] } }),
  };
}

/**
 * The case to answer after `row`, in the order of the desk's list and from its beginning again;
 * null when none waits but this one.
 */
export async function findNextWaiting(row: ApplicationRow): Promise<ApplicationRow | null> {
  const order = row.deskOrder ?? 0;
  const isLater = {
    $or: [{ deskOrder: { $gt: order } }, { deskOrder: order, id: { $gt: row.id } }],
  };
  return (await findFirst(row, isLater)) ?? (await findFirst(row, {}));
}

function findFirst(row: ApplicationRow, condition: object): Promise<ApplicationRow | null> {
  return applicationRows().findOne({
    where: { ...ownWaiting(), ...condition, documentId: { $ne: row.documentId } },
    orderBy: [{ deskOrder: 'asc' }, { id: 'asc' }],
  });
}
