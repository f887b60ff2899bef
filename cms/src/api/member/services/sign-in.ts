import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import type { Credentials } from '../inputs/account-inputs';
import { orderAccountMail } from './account-mails';
import { findAccountByEmail, type Account } from './accounts';
import { countSignIn } from './count-sign-in';
import { isPasswordOf } from './passwords';
import { openSession, type SessionTokens } from './sessions';
import { forgetPasswordTries, takePasswordTry } from './slow-down';

/**
 * Opens a session. Throws `account.wrong-credentials` (401) after the same work for a wrong
 * password and an unknown address; only the right password learns that the account is blocked
 * or unconfirmed (403). After ten wrong ones each try has to wait (429), and the owner is told.
 */
export async function signIn(credentials: Credentials): Promise<SessionTokens> {
  return await countSignIn(() => openSessionFor(credentials));
}

async function openSessionFor({ email, password }: Credentials): Promise<SessionTokens> {
  const { isLastFree } = await takePasswordTry(email);
  const account = await findAccountByEmail(email);
  const isRight = await isPasswordOf(account?.passwordHash ?? null, password);
  if (account === null || !isRight) {
    if (isLastFree && account !== null) await tellOwnerOfTries(account);
    throw officeError('account.wrong-credentials', 'The address or the password is not right.');
  }
  await forgetPasswordTries(email);
  if (account.blocked) throw officeError('account.blocked', 'This account is blocked.');
  if (!account.confirmed) {
    throw officeError('account.unconfirmed', 'Confirm the address first; the link is in the mail.');
  }
  return await openSession(account.userId);
}

async function tellOwnerOfTries({ blocked, memberDocumentId }: Account): Promise<void> {
  if (blocked) return;
  await inTransaction(() => orderAccountMail('account.sign-in-slowed', memberDocumentId));
}
