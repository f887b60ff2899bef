import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import type { SignUpRequest } from '../inputs/account-inputs';
import { orderAccountMail } from './account-mails';
import { createAccount, findAccountByEmail, type Account } from './accounts';
import { retireOneTimeTokens } from './one-time-tokens';
import { hashPassword, isPasswordOf, refuseWeakPassword } from './passwords';

/**
 * Opens an unconfirmed account and mails the link that confirms it. Where the address already
 * has one, its owner is told by mail and the caller learns nothing. Every branch does one bcrypt
 * computation. Throws `input.invalid` (422) for a password that must not be used.
 */
export async function signUp(request: SignUpRequest): Promise<void> {
  refuseWeakPassword(request.password, request.email);
  const account = await findAccountByEmail(request.email);
  if (account !== null) return await tellOwner(account, request.password);
  const passwordHash = await hashPassword(request.password);
  try {
    await inTransaction(async () => {
      const { email, name, language } = request;
      const memberDocumentId = await createAccount({ email, name, language, passwordHash });
      await orderAccountMail('account.confirm-address', memberDocumentId);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const winner = await findAccountByEmail(request.email);
    if (winner === null) throw error;
    await tellOwner(winner, request.password);
  }
}

/**
 * The same person asking again gets a fresh confirmation link. Anyone else may have signed up
 * first with a password of their own: then no earlier link may confirm that password, and the
 * address's owner is offered to set one.
 */
async function tellOwner(account: Account, password: string): Promise<void> {
  const isSamePerson = await isPasswordOf(account.passwordHash, password);
  await inTransaction(async () => {
    if (!account.confirmed && isSamePerson) {
      await orderAccountMail('account.confirm-address', account.memberDocumentId);
      return;
    }
    if (!account.confirmed) {
      await retireOneTimeTokens(account.memberDocumentId, ['confirm-address']);
    }
    await orderAccountMail('account.exists', account.memberDocumentId);
  });
}
