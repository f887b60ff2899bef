import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { confirmSubscriptionOfAddress } from '../../digest/services/confirm-subscription';
import { changeAccount, findAccountOfMember, type Account } from './accounts';
import { consumeOneTimeToken } from './one-time-tokens';
import { openSession, type SessionTokens } from './sessions';

/** Confirms the address the token was mailed to, with its subscription, and signs its owner in. */
export async function confirmAddress(token: string): Promise<SessionTokens> {
  const account = await inTransaction(async () => {
    const { subjectDocumentId } = await consumeOneTimeToken(token, 'confirm-address');
    const found = await findAccountOfMember(subjectDocumentId);
    if (found === null) throw officeError('token.unknown', 'The account does not exist any more.');
    if (found.blocked) throw officeError('account.blocked', 'This account is blocked.');
    await recordConfirmedAddress(found);
    return found;
  });
  return await openSession(account.userId);
}

/** Records that the account's owner reads its mail. Call it in a transaction. */
export async function recordConfirmedAddress(account: Account): Promise<void> {
  if (!account.confirmed) {
    await changeAccount(account.userId, { confirmed: true });
    await strapi.documents('api::member.member').update({
      documentId: account.memberDocumentId,
      data: { addressConfirmedAt: now().toISOString() },
    });
  }
  await confirmSubscriptionOfAddress(account.email, account.memberDocumentId);
}
