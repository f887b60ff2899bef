import type { Knex } from 'knex';

import { officeError } from '../../../lib/errors';
import { writeOutbox } from '../../../outbox/write-outbox';
import { applyAction } from '../domain/apply-action';
import type { Command, Facts, Move, Refusal } from '../domain/application-case';
import { deskOrder } from '../domain/desk-order';
import { isClosedState } from '../domain/states';
import {
  applicationRows,
  openKey,
  placeKeysOf,
  toCase,
  type ApplicationRow,
} from './application-row';
import { changeApplication } from './application-writes';
import { OPPORTUNITY_UIDS, type Opportunity } from './load-opportunity';
import {
  findFullCounters,
  freePlaces,
  nextReserveOrder,
  passReserveOrder,
  takePlaces,
} from './places';

/** What the moves of one transaction have in common. */
export interface MoveContext {
  trx: Knex.Transaction;
  /** Null when the opportunity has been deleted; then nobody new is offered a place. */
  opportunity: Opportunity | null;
  /** The instant all moves of this transaction happen at. */
  at: Date;
}

const TIMELINE_UID = 'api::casework.timeline-entry';

/**
 * Carries out one command on one application whose counters are locked: the rules' changes, the
 * places, one timeline entry, the mail's outbox row. Answers the application as it is then.
 * Throws the refusal as `application.illegal-move`, `revision.stale` when someone else changed
 * the application since `row` was read, or `input.invalid` when a reason is missing.
 */
export async function carryOut(
  context: MoveContext,
  row: ApplicationRow,
  command: Command,
  facts: Partial<Facts> = {},
  extra: Record<string, unknown> = {},
): Promise<ApplicationRow> {
  const all = { ...(await gatherFacts(context, row)), ...facts };
  const decision = applyAction(toCase(row), command, all, context.at);
  if (!decision.ok) throw refusal(decision);
  await raiseRevision(context.trx, row);
  await saveChanges(row, decision, extra);
  await carryOutEffects(context, row, decision);
  await writeTimeline(row, decision);
  return readAgain(row.documentId);
}

/** The facts the rules need, read under the lock of the application's counters. */
export async function gatherFacts(
  { trx, opportunity }: MoveContext,
  row: ApplicationRow,
): Promise<Facts> {
  const keys = placeKeysOf(row);
  return {
    underAge: false,
    placesAvailable: (await findFullCounters(trx, keys)).size === 0,
    nextReserveOrder: await nextReserveOrder(trx, keys[0] ?? ''),
    deadline: opportunity?.deadline ?? null,
  };
}

async function raiseRevision(trx: Knex.Transaction, row: ApplicationRow): Promise<void> {
  const raised = await trx('applications')
    .where({ document_id: row.documentId, revision: row.revision })
    .update({ revision: row.revision + 1 });
  if (raised !== 1) {
    throw officeError('revision.stale', 'Someone else has just changed this application.');
  }
}

async function saveChanges(
  row: ApplicationRow,
  { state, changes }: Move,
  extra: Record<string, unknown>,
): Promise<void> {
  const closing = isClosedState(state) && !isClosedState(row.state);
  const reopening = !isClosedState(state) && isClosedState(row.state);
  const key = openKey(row.memberDocumentId, row.opportunityDocumentId);
  await changeApplication(row.documentId, {
    ...extra,
    ...stored(changes),
    deskOrder: deskOrder({ ...toCase(row), ...changes }),
    ...(closing ? { openKey: null } : {}),
    ...(reopening ? { openKey: key } : {}),
  });
}

async function carryOutEffects(
  { trx }: MoveContext,
  row: ApplicationRow,
  { effects }: Move,
): Promise<void> {
  const keys = placeKeysOf(row);
  if (effects.includes('take-places')) await takePlaces(trx, keys, row.documentId);
  if (effects.includes('join-reserve')) await passReserveOrder(trx, keys[0] ?? '');
  if (effects.includes('free-places')) await freePlaces(trx, row.documentId);
  const placesChanged = effects.includes('take-places') || effects.includes('free-places');
  if (!placesChanged) return;
  await writeOutbox([
    {
      topic: 'search',
      subjectUid: OPPORTUNITY_UIDS[row.opportunityKind],
      subjectDocumentId: row.opportunityDocumentId,
      happened: 'entry.changed',
    },
  ]);
}

async function writeTimeline(row: ApplicationRow, { timeline }: Move): Promise<void> {
  const sequence = row.revision + 1;
  const entry = (await strapi.db.query(TIMELINE_UID).create({
    data: {
      ...timeline,
      applicationDocumentId: row.documentId,
      sequence,
      sequenceKey: `${row.documentId}:${sequence}`,
    },
  })) as { documentId: string };
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: TIMELINE_UID,
      subjectDocumentId: entry.documentId,
      happened: 'application.moved',
    },
  ]);
}

async function readAgain(documentId: string): Promise<ApplicationRow> {
  const row = await applicationRows().findOne({ where: { documentId } });
  if (!row) throw new Error(`Application ${documentId} vanished while it was moved.`);
  return row;
}

/** Changes in the form the document service takes: big integers are texts there. */
function stored(changes: Move['changes']): Record<string, unknown> {
  const { reserveOrder } = changes;
  return typeof reserveOrder === 'number'
    ? { ...changes, reserveOrder: String(reserveOrder) }
    : { ...changes };
}

/** What a caller is told of a refusal of the rules. */
function refusal({ code, state, legal }: Refusal): Error {
  if (code === 'reason-missing') {
    return officeError('input.invalid', 'Write a reason: the applicant sees it.', {
      fields: { reason: 'required' },
    });
  }
  const message =
    code === 'places-full'
      ? 'All places are taken. Put the application in reserve, or raise the capacity first.'
      : `This cannot be done while the application is ${state}.`;
  return officeError('application.illegal-move', message, { reason: code, state, legal });
}
