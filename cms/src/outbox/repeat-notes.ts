import { rowsOf } from '../document-pipeline/rows';
import type { OutboxRow } from './claim';
import { OUTBOX_UID, writeOutbox } from './write-outbox';

/** Processes on several machines differ a little about the time. */
const CLOCKS_DIFFER_MS = 60_000;
const PAGE = 500;

/**
 * Notes once more what any process did, or has in its hands, for the index since a moment: it may
 * have gone to an index that was replaced meanwhile. Answers how many notes.
 */
export async function repeatSearchNotes(since: Date): Promise<number> {
  const from = new Date(since.getTime() - CLOCKS_DIFFER_MS);
  const [latest] = await notes().findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
  const upTo = latest?.id ?? 0;
  let repeated = 0;
  for (let last = 0; ;) {
    const rows = await notes().findMany({
      where: {
        topic: 'search',
        id: { $gt: last, $lte: upTo },
        $or: [
          { state: 'done', updatedAt: { $gte: from } },
          { state: 'pending', leaseOwner: { $notNull: true } },
        ],
      },
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    const end = rows.at(-1);
    if (end === undefined) return repeated;
    await writeOutbox(
      rows.map(({ topic, subjectUid, subjectDocumentId, happened }) => {
        return { topic, subjectUid, subjectDocumentId, happened };
      }),
    );
    repeated += rows.length;
    last = end.id;
  }
}

function notes() {
  return rowsOf<OutboxRow>(OUTBOX_UID);
}
