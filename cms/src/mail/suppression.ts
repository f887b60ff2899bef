import { rowsOf } from '../document-pipeline/rows';
import { MAIL_UID } from './ledger';

/** How the ledger notes that a mailbox does not exist; what suppression looks for. */
export const BAD_ADDRESS = 'bad-address: ';

const REMEMBER_MS = 90 * 24 * 60 * 60_000;

/** Mails a person has just asked for at this address: worth another try. */
const ASKED_FOR = ['account.', 'subscription.'];

/**
 * Whether mails to `recipient` are held back: a relay said within 90 days that there is no such
 * mailbox. What a person asks for by name (confirming an address, a new password) still goes.
 */
export async function isSuppressed(
  { recipient, template }: { recipient: string; template: string },
  at: Date,
): Promise<boolean> {
  if (ASKED_FOR.some((prefix) => template.startsWith(prefix))) return false;
  const refusal = await rowsOf(MAIL_UID).findOne({
    where: {
      recipient,
      state: 'failed',
      lastError: { $startsWith: BAD_ADDRESS },
      updatedAt: { $gt: new Date(at.getTime() - REMEMBER_MS) },
    },
    select: ['id'],
  });
  return refusal !== null;
}
