import { rowsOf } from './rows';
import type { Write } from './write';

/**
 * Gives a new role, shift, form or institution of a region editor his region where none was
 * chosen. Editors of several regions get the first of them.
 */
export async function defaultRegion(write: Write): Promise<void> {
  const own = write.actor.ownRegionKeys?.[0];
  if (write.action !== 'create' || write.type.regionField !== 'region' || own === undefined) return;
  const data = (write.params.data ??= {});
  if (!isUnset(data['region'])) return;
  const region = await rowsOf<{ documentId: string }>('api::taxonomy.region').findOne({
    where: { key: own },
    select: ['documentId'],
  });
  if (region !== null) data['region'] = { set: [{ documentId: region.documentId }] };
}

/** The admin panel sends empty lists of changes for a relation nobody touched. */
function isUnset(relation: unknown): boolean {
  if (relation === undefined || relation === null) return true;
  if (typeof relation !== 'object') return false;
  return Object.values(relation).every((part) => Array.isArray(part) && part.length === 0);
}
