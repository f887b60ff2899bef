import { readPlacesTaken } from '../../catalogue/services/read-places';
import { placeKeysOf, type ApplicationRow } from './application-row';
import { capacitiesOf, type Opportunity } from './load-opportunity';

/**
 * How many places like the one an application asks for are free: the fewest of the opportunity,
 * its role and its shifts. Null where nothing limits them.
 */
export async function freePlacesFor(
  opportunity: Opportunity | null,
  row: ApplicationRow,
): Promise<number | null> {
  if (opportunity === null) return null;
  const capacities = capacitiesOf(opportunity);
  const limited = placeKeysOf(row).flatMap((key) => {
    const capacity = capacities.get(key) ?? null;
    return capacity === null ? [] : [{ key, capacity }];
  });
  if (limited.length === 0) return null;
  const takenOf = await readPlacesTaken(limited.map(({ key }) => key));
  return Math.min(...limited.map(({ key, capacity }) => Math.max(0, capacity - takenOf(key))));
}
