import type { CurrentMember } from '../../../lib/current-member';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import type { PasswordChange } from '../inputs/account-inputs';
import { orderReplacedNotice } from './account-mails';
import { changeAccount, findAccountOfUser } from './accounts';
import { retireOneTimeTokens } from './one-time-tokens';
import { hashPassword, isPasswordOf, refuseWeakPassword } from './passwords';
import { closeAllSessions, openSession, type SessionTokens } from './sessions';
import { forgetPasswordTries, takePasswordTry } from './slow-down';

/**
 * Replaces the password of whoever knows the present one, ends every session and answers a new one
 * for this device. Throws `input.invalid` (422) with the code `wrong` for `currentPassword`, or
 * with what `refuseWeakPassword` says of the new one; wrong tries count as those of signing in do.
 */
export async function changePassword(
  member: CurrentMember,
  { currentPassword, password }: PasswordChange,
): Promise<SessionTokens> {
  refuseWeakPassword(password, member.email);
  await takePasswordTry(member.email);
  const account = await findAccountOfUser(member.userId);
  if (!(await isPasswordOf(account?.passwordHash ?? null, currentPassword))) {
    throw officeError('input.invalid', 'The present password is not right.', {
      fields: { currentPassword: 'wrong' },
    });
  }
  await forgetPasswordTries(member.email);
  const passwordHash = await hashPassword(password);
  await inTransaction(async () => {
    await changeAccount(member.userId, { password: passwordHash });
    await closeAllSessions(member.userId);
    await orderReplacedNotice(member.documentId);
    await retireOneTimeTokens(member.documentId, ['reset-password']);
  });
  return await openSession(member.userId);
}
