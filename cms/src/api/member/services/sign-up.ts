import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import {
  describeSubmission,
  findUse,
  useSubmission,
  type Submission,
} from '../../../lib/submission-keys';
import type { SignUpRequest } from '../inputs/account-inputs';
import { orderAccountMail } from './account-mails';
import { createAccount, findAccountByEmail, type Account } from './accounts';
import { retireOneTimeTokens } from './one-time-tokens';
import { hashPassword, isPasswordOf, refuseWeakPassword } from './passwords';

const MOST_TURNS = 3;

/**
 * Opens an unconfirmed account and mails the link that confirms it. Where the address already
 * has one, its owner is told by mail and the caller learns nothing. Every branch does one bcrypt
 * computation. The same form sent again does nothing. Throws `input.invalid` (422) for a password
 * that must not be used and `submission-key.reused` (409) for a key with another form.
 */
export async function signUp({ signUpKey, ...request }: SignUpRequest): Promise<void> {
  refuseWeakPassword(request.password, request.email);
  const submission = describeSubmission('sign-up', signUpKey, request);
  for (let turn = 1; (await findUse(submission)) === null; turn += 1) {
    const account = await findAccountByEmail(request.email);
    const open =
      account === null
        ? await preparedOpening(request)
        : await preparedMail(account, request.password);
    try {
      await signUpOnce(submission, open);
      return;
    } catch (error) {
      // Somebody was faster: with this form, or with another one for the address.
      if (!isUniqueViolation(error) || turn === MOST_TURNS) throw error;
    }
  }
}

async function signUpOnce(submission: Submission, open: () => Promise<void>): Promise<void> {
  await inTransaction(async () => {
    await useSubmission(submission);
    await open();
  });
}

async function preparedOpening({
  password,
  ...account
}: Omit<SignUpRequest, 'signUpKey'>): Promise<() => Promise<void>> {
  const passwordHash = await hashPassword(password);
  return async () => {
    const memberDocumentId = await createAccount({ ...account, passwordHash });
    await orderAccountMail('account.confirm-address', memberDocumentId);
  };
}

/**
 * The same person asking again gets a fresh confirmation link. Anyone else may have signed up
 * first with a password of their own: then no earlier link may confirm that password, and the
 * address's owner is offered to set one.
 */
async function preparedMail(account: Account, password: string): Promise<() => Promise<void>> {
  const isSamePerson = await isPasswordOf(account.passwordHash, password);
  return async () => {
    if (!account.confirmed && isSamePerson) {
      await orderAccountMail('account.confirm-address', account.memberDocumentId);
      return;
    }
    if (!account.confirmed) {
      await retireOneTimeTokens(account.memberDocumentId, ['confirm-address']);
    }
    await orderAccountMail('account.exists', account.memberDocumentId);
  };
}
