import type { Context } from 'koa';

import { currentMember } from '../../../lib/current-member';
import { officeError } from '../../../lib/errors';
import { isSessionOpen } from '../services/sessions';

interface MemberState {
  user?: { confirmed?: unknown };
  session?: { id?: unknown };
}

/**
 * Whether the request comes from a member: a confirmed account that is not blocked, has a profile
 * and whose session has not been ended since the access token was given.
 */
export default async function isMember(ctx: Context): Promise<true> {
  await currentMember(ctx);
  const { user, session } = ctx.state as MemberState;
  if (user?.confirmed !== true) {
    throw officeError('account.unconfirmed', 'Confirm the address first; the link is in the mail.');
  }
  if (typeof session?.id !== 'string' || !(await isSessionOpen(session.id))) {
    throw officeError('account.session-ended', 'The session has ended. Sign in again.');
  }
  return true;
}
