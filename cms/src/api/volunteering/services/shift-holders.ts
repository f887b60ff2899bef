import { rowsOf } from '../../../document-pipeline/rows';
import { applicationRows, type ApplicationRow } from '../../casework/services/application-row';
import { shiftCounterKey } from '../../casework/domain/place-keys';
import type { ApplicationState } from '../../casework/domain/states';

/** Who still comes; the others that hold a place have been or have missed. */
const COMING: readonly ApplicationState[] = ['accepted', 'offered'];

/** Applications that hold a place in a shift that is still to come for them. */
export async function findShiftHolders(shiftDocumentId: string): Promise<ApplicationRow[]> {
  const places = await rowsOf<{ applicationDocumentId: string }>(
    'api::casework.taken-place',
  ).findMany({
    where: { counterKey: shiftCounterKey(shiftDocumentId) },
    select: ['applicationDocumentId'],
  });
  if (places.length === 0) return [];
  return applicationRows().findMany({
    where: {
      documentId: { $in: places.map((place) => place.applicationDocumentId) },
      state: { $in: [...COMING] },
    },
    orderBy: { id: 'asc' },
  });
}

/** How many of them there are. */
export async function countShiftHolders(shiftDocumentId: string): Promise<number> {
  const holders = await findShiftHolders(shiftDocumentId);
  return holders.length;
}
