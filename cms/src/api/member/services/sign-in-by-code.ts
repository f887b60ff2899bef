import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { countSignIn } from './count-sign-in';
import { changeAccount, findAccountOfMember, type Account } from './accounts';
import { recordConfirmedAddress } from './confirm-address';
import { retireOneTimeTokens } from './one-time-tokens';
import { openSession, type SessionTokens } from './sessions';
import { tryCode, useCode, type CodeRequest } from './sign-in-codes';

/**
 * Opens a session by the code mailed for this browser's request; see `tryCode` for what it throws.
 * Whoever knows the code reads the address's mail, so it confirms the address. Nobody knows who
 * chose the password of an account not confirmed until now, so it is taken away.
 */
export async function signInByCode(request: CodeRequest, code: string): Promise<SessionTokens> {
  return await countSignIn(async () => {
    const { id, memberDocumentId } = await tryCode(request, code);
    const userId = await inTransaction(async () => {
      await useCode(id);
      const account = await findAccountOfMember(memberDocumentId);
      if (account === null) throw officeError('token.unknown', 'The account does not exist.');
      if (account.blocked) throw officeError('account.blocked', 'This account is blocked.');
      if (!account.confirmed) await makeOwnersOwn(account);
      return account.userId;
    });
    return await openSession(userId);
  });
}

async function makeOwnersOwn(account: Account): Promise<void> {
  await changeAccount(account.userId, { password: null });
  await retireOneTimeTokens(account.memberDocumentId, ['confirm-address', 'reset-password']);
  await recordConfirmedAddress(account);
}
