import type { OutboxRow } from '../outbox/claim';
import type { RowOutcome } from '../outbox/drain';
import { queueMail } from './ledger';
import type { MailBuilder } from './mail-draft';
import { MAIL_SOURCES } from './mail-sources';

/**
 * Enters the mails a batch of notes asks for into the ledger. Each note stands alone: one that
 * cannot be written does not hold the others up, and doing it twice enters nothing twice.
 */
export async function handleMail(
  rows: OutboxRow[],
  sources: Readonly<Record<string, MailBuilder>> = MAIL_SOURCES,
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    try {
      const build = sources[row.happened];
      if (build === undefined) throw new Error(`Nobody writes mails for ${row.happened}.`);
      await queueMail(await build(strapi, row.subjectDocumentId), new Date());
      outcomes.push({ row });
    } catch (error) {
      outcomes.push({ row, error });
    }
  }
  return outcomes;
}
