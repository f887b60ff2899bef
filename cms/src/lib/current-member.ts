import type { Context } from 'koa';

import { rowsOf } from '../document-pipeline/rows';
import { officeError } from './errors';

/** Who calls a member route. */
export interface CurrentMember {
  /** documentId of the member (the profile). */
  documentId: string;
  /** Numeric id of the users-permissions user; `member.userKey` is its text form. */
  userId: number;
  email: string;
}

/**
 * The member whose access token came with the request. Throws `access.not-signed-in` (401)
 * when the token is not a member's, and `account.blocked` (403) when the account is blocked.
 */
export async function currentMember(ctx: Context): Promise<CurrentMember> {
  const state = ctx.state as { user?: unknown; auth?: { strategy?: { name?: string } } };
  const user = state.user as { id?: unknown; email?: unknown; blocked?: unknown } | undefined;
  if (state.auth?.strategy?.name !== 'users-permissions' || typeof user?.id !== 'number') {
    throw officeError('access.not-signed-in', 'Sign in first.');
  }
  if (user.blocked === true) throw officeError('account.blocked', 'This account is blocked.');
  const member = await rowsOf<{ documentId: string }>('api::member.member').findOne({
    select: ['documentId'],
    where: { userKey: String(user.id) },
  });
  if (!member) throw officeError('access.not-signed-in', 'This account has no profile.');
  return {
    documentId: member.documentId,
    userId: user.id,
    email: String(user.email),
  };
}
