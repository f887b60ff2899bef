import type { Core, Modules } from '@strapi/strapi';

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
 * Leaves a note of every change of a shift's time that somebody has to be told of, in the
 * transaction of the change itself.
 */
export function noteShiftMoves(strapi: Core.Strapi): void {
  const middleware: Middleware = async (context, next) => {
    if (context.uid !== SHIFT_UID || context.action !== 'update') return next();
    const { documentId } = context.params;
    return inTransaction(async () => {
      const before = await readTimes(documentId);
      const result = await next();
      const after = await readTimes(documentId);
      if (before && after) await noteMove(documentId, before, after);
      return result;
    });
  };
  strapi.documents.use(middleware);
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
