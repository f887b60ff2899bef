import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { inTransaction } from '../../../lib/in-transaction';
import { writeOutbox } from '../../../outbox/write-outbox';
import { countShiftHolders } from './shift-holders';

type Middleware = Modules.Documents.Middleware.Middleware;

const SHIFT_UID = 'api::volunteering.shift';
const MOVE_UID = 'api::volunteering.shift-move';

interface Times {
  startsAt: string;
  endsAt: string;
}

/**
 * Keeps the times of shifts: one that ends before it begins is refused, and of every change that
 * somebody has to be told of a note is left, in the transaction of the change itself.
 */
export function keepShiftTimes(strapi: Core.Strapi): void {
  const middleware: Middleware = async (context, next) => {
    const isChange = context.action === 'create' || context.action === 'update';
    if (context.uid !== SHIFT_UID || !isChange) return next();
    const { documentId: known } = context.params as { documentId?: string };
    return inTransaction(async () => {
      const before = known === undefined ? null : await readTimes(known);
      const result = await next();
      const documentId = known ?? (result as { documentId?: string }).documentId ?? '';
      const after = await readTimes(documentId);
      if (after) refuseBackwards(after);
      if (before && after) await noteMove(documentId, before, after);
      return result;
    });
  };
  strapi.documents.use(middleware);
}

function refuseBackwards({ startsAt, endsAt }: Times): void {
  if (instant(startsAt) < instant(endsAt)) return;
  throw new errors.ValidationError(
    'The shift would end before it begins: set its end after its start.',
    { code: 'request.invalid', fields: ['endsAt'] },
  );
}

async function noteMove(documentId: string, from: Times, to: Times): Promise<void> {
  const isMoved =
    instant(from.startsAt) !== instant(to.startsAt) || instant(from.endsAt) !== instant(to.endsAt);
  const isOver = Math.max(instant(from.endsAt), instant(to.endsAt)) <= now().getTime();
  if (!isMoved || isOver || (await countShiftHolders(documentId)) === 0) return;
  const move = (await strapi.db.query(MOVE_UID).create({
    data: {
      shiftDocumentId: documentId,
      fromStartsAt: from.startsAt,
      fromEndsAt: from.endsAt,
      toStartsAt: to.startsAt,
      toEndsAt: to.endsAt,
      at: now(),
    },
  })) as { documentId: string };
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: MOVE_UID,
      subjectDocumentId: move.documentId,
      happened: 'shift.moved',
    },
  ]);
}

function readTimes(documentId: string): Promise<Times | null> {
  return rowsOf<Times>(SHIFT_UID).findOne({
    where: { documentId },
    select: ['startsAt', 'endsAt'],
  });
}

function instant(text: string): number {
  return new Date(text).getTime();
}
