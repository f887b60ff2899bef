import { now } from '../lib/clock';
import { dayInBaku } from '../lib/day-in-baku';
import { rowsOf } from './rows';
import { isEditorial, type Write } from './write';

/**
 * Gives what an editor creates the values he would choose anyway where he chose none: his own
 * region (of several the first), and for what readers read today as the day it was checked, for
 * its facts were just gathered.
 */
export async function fillDefaults(write: Write): Promise<void> {
  if (write.action !== 'create' || write.actor.kind !== 'editor') return;
  await fillRegion(write);
  const data = write.params.data;
  if (isEditorial(write) && data !== undefined) data['checkedOn'] ??= dayInBaku(now());
}

async function fillRegion(write: Write): Promise<void> {
  const own = write.actor.ownRegionKeys?.[0];
  const field = write.type.regionField;
  if (own === undefined || (field !== 'region' && field !== 'regions')) return;
  const data = (write.params.data ??= {});
  if (!isUnset(data[field])) return;
  const region = await rowsOf<{ documentId: string }>('api::taxonomy.region').findOne({
    where: { key: own },
    select: ['documentId'],
  });
  if (region !== null) data[field] = { set: [{ documentId: region.documentId }] };
}

/** The admin panel sends empty lists of changes for a relation nobody touched. */
function isUnset(relation: unknown): boolean {
  if (relation === undefined || relation === null) return true;
  if (typeof relation !== 'object') return false;
  return Object.values(relation).every((part) => Array.isArray(part) && part.length === 0);
}
