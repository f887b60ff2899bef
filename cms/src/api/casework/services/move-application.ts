import { now } from '../../../lib/clock';
import { officeError, OfficeError } from '../../../lib/errors';
import { legalActions } from '../domain/apply-action';
import type { Command } from '../domain/application-case';
import {
  applicationRows,
  openKey,
  placeKeysOf,
  toCase,
  type ApplicationRow,
} from './application-row';
import { admitOrQueue } from './admit-or-queue';
import { carryOut, type MoveContext } from './carry-out';
import { capacitiesOf, loadOpportunity } from './load-opportunity';
import { offerLimit, offerPlaces } from './offer-places';
import { lockCounters, setCapacities } from './places';
import { queueForPlaces } from './queue-for-places';

export interface MoveRequest {
  applicationDocumentId: string;
  command: Command;
  /** The revision the actor saw; another one in the database is a conflict. */
  expectedRevision?: number | undefined;
  /** The instant it happens at; now when absent. */
  at?: Date;
  /** Engine-free fields to save with the move, such as completed answers. */
  extra?: Record<string, unknown>;
}

/**
 * Moves one application by one command, with everything that follows from it (places, the next
 * offer, timeline, mail), and answers it as it is then. Of several at once one wins; the others
 * get `revision.stale` or `application.illegal-move` (409) with the new state and what is legal
 * there. Throws `resource.missing` for an unknown application.
 */
export async function moveApplication(request: MoveRequest): Promise<ApplicationRow> {
  try {
    const { opportunityDocumentId } = await readApplication(request.applicationDocumentId);
    return await queueForPlaces(opportunityDocumentId, (trx) => moveIn({ trx }, request));
  } catch (error) {
    throw await describeConflict(error, request);
  }
}

async function moveIn(
  { trx }: Pick<MoveContext, 'trx'>,
  { applicationDocumentId, command, expectedRevision, extra, at }: MoveRequest,
): Promise<ApplicationRow> {
  const seen = await readApplication(applicationDocumentId);
  await lockCounters(trx, placeKeysOf(seen));
  const row = await readApplication(applicationDocumentId);
  if (expectedRevision !== undefined && expectedRevision !== row.revision) {
    throw officeError('revision.stale', 'Someone else has just changed this application.');
  }
  const opportunity = await loadOpportunity(row.opportunityKind, row.opportunityDocumentId);
  const added = opportunity ? await setCapacities(trx, capacitiesOf(opportunity)) : 0;
  const context: MoveContext = { trx, opportunity, at: at ?? now() };
  if (command.action === 'ask-second-look') await refuseSecondOpenCase(row);

  const moved = await carryOut(context, row, command, {}, extra);
  if (command.action === 'give-consent') return admitOrQueue(context, moved);
  const freed = isPlaceFreed(row, moved) ? offerLimit(row) : 0;
  if (opportunity === null || freed + added === 0) return moved;
  await offerPlaces(context, row.opportunityDocumentId, freed + added);
  return readApplication(applicationDocumentId);
}

async function readApplication(documentId: string): Promise<ApplicationRow> {
  const row = await applicationRows().findOne({ where: { documentId } });
  if (!row) throw officeError('resource.missing', 'There is no such application.');
  return row;
}

/** A declined case let its member apply anew; both cannot be open. */
async function refuseSecondOpenCase(row: ApplicationRow): Promise<void> {
  const other = await applicationRows().findOne({
    where: { openKey: openKey(row.memberDocumentId, row.opportunityDocumentId) },
  });
  if (!other || other.documentId === row.documentId) return;
  throw officeError('application.exists', 'A newer application for this is already open.', {
    reference: other.reference,
  });
}

function isPlaceFreed(before: ApplicationRow, after: ApplicationRow): boolean {
  const held = before.state === 'offered' || before.state === 'accepted';
  return held && (after.state === 'withdrawn' || after.state === 'reserve');
}

/** Adds to a conflict what the application is now, read after the transaction has ended. */
async function describeConflict(error: unknown, request: MoveRequest): Promise<unknown> {
  if (!(error instanceof OfficeError) || error.code !== 'revision.stale') return error;
  const row = await readApplication(request.applicationDocumentId);
  return officeError('revision.stale', error.message, {
    state: row.state,
    revision: row.revision,
    legal: legalActions(toCase(row), request.command.actor, now()),
  });
}
