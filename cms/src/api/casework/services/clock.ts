import type { OpportunityKind } from '@office/search';

import { OfficeError } from '../../../lib/errors';
import { informationWarningAt } from '../domain/terms';
import { opportunityCounterKey } from '../domain/place-keys';
import type { Action } from '../domain/states';
import { applicationRows, type ApplicationRow } from './application-row';
import { capacitiesOf, loadOpportunity, type Opportunity } from './load-opportunity';
import { moveApplication } from './move-application';
import { offerPlaces } from './offer-places';
import { orderNewcomers } from './order-newcomers';
import { lockCounters, setCapacities } from './places';
import { queueForPlaces } from './queue-for-places';

const CLOCK = { kind: 'clock', id: null } as const;
const BATCH = 200;

type Where = Record<string, unknown>;

/** How many applications the clock moved, by action. */
export type ClockResult = Partial<Record<Action, number>>;

/** One look at the clock. */
interface Round {
  now: Date;
  result: ClockResult;
  /** What went wrong with single cases. */
  failures: unknown[];
}

/**
 * Does everything that is due at `now`: terms that ran out, warnings, the end of a reserve at
 * the deadline, and offers of places that were added. Safe on several instances at once: each
 * move is its own transaction, and one that somebody else made first counts as not made.
 * What is left over after one batch of each kind is done by the next run. A case that cannot be
 * moved holds no other up; the first such failure is thrown at the end.
 */
export async function runCaseworkClock(now: Date): Promise<ClockResult> {
  const round: Round = { now, result: {}, failures: [] };
  const over = { $lte: now.toISOString() };
  await moveAll(round, 'expire-consent', { state: 'awaiting-consent', consentDueAt: over });
  await moveAll(round, 'expire-information', {
    state: 'information-needed',
    informationDueAt: over,
  });
  await warnAll(round);
  await moveAll(round, 'expire-offer', { state: 'offered', offerExpiresAt: over });
  await tendReserves(round);
  await orderNewcomers();
  if (round.failures.length > 0) throw round.failures[0];
  return round.result;
}

async function moveAll(round: Round, action: Action, where: Where): Promise<void> {
  for (const row of await findDue(where)) await tryMove(round, action, row);
}

async function warnAll(round: Round): Promise<void> {
  const waiting = await findDue({
    state: 'information-needed',
    informationDueAt: { $gt: round.now.toISOString() },
    informationWarnedAt: { $null: true },
  });
  for (const row of waiting) {
    const due = row.informationDueAt;
    if (due === null || informationWarningAt(new Date(due)) > round.now) continue;
    await tryMove(round, 'warn-information', row);
  }
}

/** Reserves whose deadline has passed end; the others get places that were added. */
async function tendReserves(round: Round): Promise<void> {
  for (const { kind, documentId } of await findReserves()) {
    const opportunity = await loadOpportunity(kind, documentId);
    if (!opportunity) continue;
    if (opportunity.deadline !== null && opportunity.deadline <= round.now) {
      const left = { state: 'reserve', opportunityDocumentId: documentId };
      await moveAll(round, 'withdraw-reserve-at-deadline', left);
    } else {
      await attempt(round, 'offer', () => offerAddedPlaces(opportunity, round.now));
    }
  }
}

/** On review those who wait are owed what was added; other places an editor may keep back. */
function offerAddedPlaces({ kind, documentId }: Opportunity, at: Date): Promise<number> {
  return queueForPlaces(documentId, async (trx) => {
    await lockCounters(trx, [opportunityCounterKey(documentId)]);
    // As it is under the lock: an editor may have changed it since.
    const opportunity = await loadOpportunity(kind, documentId);
    if (!opportunity) return 0;
    const added = await setCapacities(trx, capacitiesOf(opportunity));
    const limit = opportunity.admission === 'first-come' ? Number.POSITIVE_INFINITY : added;
    return offerPlaces({ trx, opportunity, at }, documentId, limit);
  });
}

function findReserves(): Promise<{ kind: OpportunityKind; documentId: string }[]> {
  return strapi.db
    .connection('applications')
    .where({ state: 'reserve' })
    .distinct({ kind: 'opportunity_kind', documentId: 'opportunity_document_id' }) as Promise<
    { kind: OpportunityKind; documentId: string }[]
  >;
}

function tryMove(round: Round, action: Action, row: ApplicationRow): Promise<void> {
  return attempt(round, action, async () => {
    await moveApplication({
      applicationDocumentId: row.documentId,
      command: { action, actor: CLOCK },
      expectedRevision: row.revision,
      at: round.now,
    });
    return 1;
  });
}

/** Counts what `run` has moved, or keeps what went wrong for the end of the round. */
async function attempt(
  { result, failures }: Round,
  action: Action,
  run: () => Promise<number>,
): Promise<void> {
  try {
    const moved = await run();
    if (moved > 0) result[action] = (result[action] ?? 0) + moved;
  } catch (error) {
    // Somebody else, or another instance, was faster; that is the outcome wanted.
    if (!(error instanceof OfficeError)) failures.push(error);
  }
}

function findDue(where: Where): Promise<ApplicationRow[]> {
  return applicationRows().findMany({ where, orderBy: { id: 'asc' }, limit: BATCH });
}
