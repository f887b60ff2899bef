import { OfficeError, officeError } from '../../../lib/errors';
import { signIns } from '../../../metrics/metrics';
import type { Credentials } from '../inputs/account-inputs';
import { findAccountByEmail } from './accounts';
import { isPasswordOf } from './passwords';
import { openSession, type SessionTokens } from './sessions';

/**
 * Opens a session. Throws `account.wrong-credentials` (401) after the same work for a wrong
 * password and an unknown address; only the right password learns that the account is blocked
 * or unconfirmed (403).
 */
export async function signIn(credentials: Credentials): Promise<SessionTokens> {
  const count = (outcome: string) => {
    signIns.inc({ who: 'member', outcome });
  };
  try {
    const tokens = await openSessionFor(credentials);
    count('ok');
    return tokens;
  } catch (error) {
    count(error instanceof OfficeError ? error.code : 'failed');
    throw error;
  }
}

async function openSessionFor({ email, password }: Credentials): Promise<SessionTokens> {
  const account = await findAccountByEmail(email);
  const isRight = await isPasswordOf(account?.passwordHash ?? null, password);
  if (account === null || !isRight) {
    throw officeError('account.wrong-credentials', 'The address or the password is not right.');
  }
  if (account.blocked) throw officeError('account.blocked', 'This account is blocked.');
  if (!account.confirmed) {
    throw officeError('account.unconfirmed', 'Confirm the address first; the link is in the mail.');
  }
  return await openSession(account.userId);
}
