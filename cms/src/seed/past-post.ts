import { rowsOf } from '../document-pipeline/rows';
import { livedInstant } from '../lib/clock';
import { withoutLinks } from '../mail/deliver-mail';
import { handleMail } from '../mail/handle-mail';
import { MAIL_UID, type LedgerRow } from '../mail/ledger';
import { BAD_ADDRESS, findSuppressed } from '../mail/suppression';
import type { OutboxRow } from '../outbox/claim';
import { OUTBOX_UID } from '../outbox/write-outbox';

/** What became of a mail of the past. */
export type Fate = 'sent' | 'failed' | 'uncertain';

const FAULTS = {
  failed: `${BAD_ADDRESS}550 5.1.1 No such mailbox here.`,
  uncertain: 'unknown: The connection was lost after the text had begun.',
} as const;

/**
 * Lets the mails of what has just happened at the lived instant (`atInstant`) have been sent then:
 * they stand in the ledger as the mail worker would have left them, and nobody gets them now.
 * Call it in the transaction of what happened, before the worker can see its notes.
 */
export async function postThen(fateOf: (recipient: string) => Fate = () => 'sent'): Promise<void> {
  const at = livedInstant();
  if (at === null) throw new Error('Only mails of the past are posted by the seed.');
  const notes = await rowsOf<OutboxRow>(OUTBOX_UID).findMany({
    where: { topic: 'mail', state: 'pending', createdAt: at },
    orderBy: { id: 'asc' },
  });
  if (notes.length === 0) return;
  const failed = (await handleMail(notes)).find(({ error }) => error !== undefined);
  if (failed) throw new Error('A mail of the past cannot be written.', { cause: failed.error });
  await strapi.db.query(OUTBOX_UID).updateMany({
    where: { id: { $in: notes.map(({ id }) => id) } },
    data: { state: 'done' },
  });
  await settle(at, fateOf);
}

async function settle(at: Date, fateOf: (recipient: string) => Fate): Promise<void> {
  const mails = await rowsOf<LedgerRow>(MAIL_UID).findMany({
    where: { state: 'queued', createdAt: at },
  });
  const suppressed = await findSuppressed(mails, at);
  for (const mail of mails) {
    const fate = suppressed.has(mail) ? 'suppressed' : fateOf(mail.recipient);
    await strapi.db.query(MAIL_UID).update({
      where: { id: mail.id },
      data: { state: fate, availableAt: at, ...traceOf(fate, at), ...withoutLinks(mail) },
    });
  }
}

function traceOf(fate: Fate | 'suppressed', at: Date): Record<string, unknown> {
  switch (fate) {
    case 'sent':
      return { attempts: 1, sentAt: at };
    case 'failed':
    case 'uncertain':
      return { attempts: 1, lastError: FAULTS[fate] };
    case 'suppressed':
      return {};
  }
}
