import { writeOutbox } from '../../../outbox/write-outbox';
import type { TokenPurpose } from '../domain/one-time-token';
import { mayMailLink } from './mail-limits';
import { createOneTimeToken } from './one-time-tokens';

/** What is mailed to a member with a fresh link, and what the link is for. */
const LINK_PURPOSE = {
  'account.confirm-address': 'confirm-address',
  'account.exists': 'reset-password',
  'account.reset-password': 'reset-password',
  'account.sign-in-slowed': 'reset-password',
} as const satisfies Record<string, TokenPurpose>;

/**
 * Has a mail with a fresh link sent to the member, as far as the limits allow. Call it in a
 * transaction.
 */
export async function orderAccountMail(
  mail: keyof typeof LINK_PURPOSE,
  memberDocumentId: string,
): Promise<void> {
  const purpose = LINK_PURPOSE[mail];
  const counted = ['confirm-address', 'reset-password'] as const;
  if (!(await mayMailLink(memberDocumentId, purpose, counted))) return;
  await note(mail, await createOneTimeToken(purpose, memberDocumentId));
}

/** Tells the owner that a reset token was used. Call it in the transaction that used it. */
export async function orderPasswordNotice(tokenDocumentId: string): Promise<void> {
  await note('account.password-changed', tokenDocumentId);
}

/**
 * Tells a member that the password was replaced by somebody signed in. The mail is about a link
 * nobody gets: it names this one change. Call it before the member's links are retired.
 */
export async function orderReplacedNotice(memberDocumentId: string): Promise<void> {
  await note(
    'account.password-replaced',
    await createOneTimeToken('reset-password', memberDocumentId),
  );
}

async function note(happened: string, tokenDocumentId: string): Promise<void> {
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: 'api::member.one-time-token',
      subjectDocumentId: tokenDocumentId,
      happened,
    },
  ]);
}
