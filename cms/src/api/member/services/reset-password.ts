import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { orderAccountMail, orderPasswordNotice } from './account-mails';
import { changeAccount, findAccountByEmail, findAccountOfMember } from './accounts';
import { recordConfirmedAddress } from './confirm-address';
import { consumeOneTimeToken, retireOneTimeTokens } from './one-time-tokens';
import { hashPassword, refuseWeakPassword } from './passwords';
import { closeAllSessions } from './sessions';

/** Mails a link to choose a new password where the address has an account; else does nothing. */
export async function requestReset(email: string): Promise<void> {
  const account = await findAccountByEmail(email);
  if (account === null) return;
  await inTransaction(() => orderAccountMail('account.reset-password', account.memberDocumentId));
}

/**
 * Sets the password, ends every session and makes all other links useless. Whoever has the link
 * reads the address's mail, so the address counts as confirmed. Nobody is signed in by it. A
 * password that must not be used is `input.invalid` (422) and leaves the link good.
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inTransaction(async () => {
    const used = await consumeOneTimeToken(token, 'reset-password');
    const account = await findAccountOfMember(used.subjectDocumentId);
    if (account === null) {
      throw officeError('token.unknown', 'The account does not exist any more.');
    }
    refuseWeakPassword(password, account.email);
    await changeAccount(account.userId, { password: passwordHash });
    await retireOneTimeTokens(account.memberDocumentId, ['confirm-address', 'reset-password']);
    await recordConfirmedAddress(account);
    await closeAllSessions(account.userId);
    await orderPasswordNotice(used.documentId);
  });
}
