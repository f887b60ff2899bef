import { rowsOf } from '../document-pipeline/rows';
import { MAIL_UID } from './ledger';

/** How the ledger notes that a mailbox does not exist; what suppression looks for. */
export const BAD_ADDRESS = 'bad-address: ';

const REMEMBER_MS = 90 * 24 * 60 * 60_000;

/** Mails a person has just asked for at this address: worth another try. */
const ASKED_FOR = ['account.', 'subscription.'];

/**
 * Those of `mails` that are held back: a relay said within 90 days that there is no such mailbox.
 * What a person asks for by name (confirming an address, a new password) still goes.
 */
export async function findSuppressed<Mail extends { recipient: string; template: string }>(
  mails: readonly Mail[],
  at: Date,
): Promise<Set<Mail>> {
  const unasked = mails.filter(
    ({ template }) => !ASKED_FOR.some((prefix) => template.startsWith(prefix)),
  );
  if (unasked.length === 0) return new Set();
  const refusals = await rowsOf<{ recipient: string }>(MAIL_UID).findMany({
    where: {
      state: 'failed',
      recipient: { $in: unasked.map(({ recipient }) => recipient) },
      lastError: { $startsWith: BAD_ADDRESS },
      updatedAt: { $gt: new Date(at.getTime() - REMEMBER_MS) },
    },
    select: ['recipient'],
  });
  const refused = new Set(refusals.map(({ recipient }) => recipient));
  return new Set(unasked.filter(({ recipient }) => refused.has(recipient)));
}
