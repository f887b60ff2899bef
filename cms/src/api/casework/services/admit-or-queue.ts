import { admissionAction } from '../domain/apply-action';
import { toCase, type ApplicationRow } from './application-row';
import { carryOut, gatherFacts, type MoveContext } from './carry-out';
import { offerPlaces } from './offer-places';

/**
 * What follows at once on a submission to a first-come opportunity: places that became free
 * (the capacity was raised) go to the reserve first, then the newcomer gets one or joins the end
 * of the reserve. Answers other applications unchanged. Counters must be locked.
 */
export async function admitOrQueue(
  context: MoveContext,
  row: ApplicationRow,
): Promise<ApplicationRow> {
  if (row.admission !== 'first-come' || row.state !== 'submitted') return row;
  await offerPlaces(context, row.opportunityDocumentId, Number.POSITIVE_INFINITY);
  const facts = await gatherFacts(context, row);
  const action = admissionAction(toCase(row), facts);
  if (action === null) return row;
  return carryOut(context, row, { action, actor: { kind: 'system', id: null } }, facts);
}
