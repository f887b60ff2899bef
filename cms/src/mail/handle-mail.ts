import type { OutboxRow } from '../outbox/claim';
import type { RowOutcome } from '../outbox/drain';
import { queueMail } from './ledger';
import type { ManyMailsBuilder, MailSource } from './mail-draft';
import { MAIL_SOURCES } from './mail-sources';

/**
 * Enters the mails a batch of notes asks for into the ledger. Each note stands alone: one that
 * cannot be written does not hold the others up, and doing it twice enters nothing twice.
 */
export async function handleMail(
  rows: OutboxRow[],
  sources: Readonly<Record<string, MailSource>> = MAIL_SOURCES,
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const happened of new Set(rows.map((row) => row.happened))) {
    const source = sources[happened];
    const same = rows.filter((row) => row.happened === happened);
    if (source !== undefined && typeof source !== 'function') {
      outcomes.push(...(await enterMany(same, source)));
      continue;
    }
    const enter = async ({ subjectDocumentId }: OutboxRow) => {
      if (source === undefined) throw new Error(`Nobody writes mails for ${happened}.`);
      await queueMail(await source(strapi, subjectDocumentId), new Date());
    };
    outcomes.push(...(await eachAlone(same, enter)));
  }
  return outcomes;
}

/** All at once, or, when one of them stands in the way, each alone. */
async function enterMany(rows: OutboxRow[], source: ManyMailsBuilder): Promise<RowOutcome[]> {
  const enter = async (some: readonly OutboxRow[]) => {
    const subjects = some.map((row) => row.subjectDocumentId);
    const drafts = await source.buildMany(strapi, subjects);
    await queueMail([...drafts.values()].flat(), new Date());
  };
  try {
    await enter(rows);
    return rows.map((row) => ({ row }));
  } catch {
    // Said again, and noted, by the row it comes from.
    return await eachAlone(rows, (row) => enter([row]));
  }
}

async function eachAlone(
  rows: OutboxRow[],
  enter: (row: OutboxRow) => Promise<void>,
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    try {
      await enter(row);
      outcomes.push({ row });
    } catch (error) {
      outcomes.push({ row, error });
    }
  }
  return outcomes;
}
