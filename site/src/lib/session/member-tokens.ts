import type { CmsResult, MemberTokens } from '#lib/cms/client.ts';
import type { Tokens } from '#lib/cms/resources/accounts.ts';
import type { RecordAccess, Session } from './session.ts';
import type { SignIn } from './session-record.ts';

/** Renewed before it runs out, so that it does not run out on its way. */
const RENEW_BEFORE_MS = 30_000;

type Refresh = (refreshToken: string) => Promise<CmsResult<Tokens>>;

/**
 * The signed-in member's access token, renewed when due. Requests of one session take turns:
 * the first renews, the others find the new token (a refresh token is good for one use only).
 * A refused refresh token ends the sign-in and keeps the rest of the session.
 */
export function sessionMemberTokens(
  session: Session,
  refresh: Refresh,
  now: () => Date,
): MemberTokens {
  const renewUnless = (isGood: (signIn: SignIn) => boolean) =>
    session.changeExclusively(async ({ record, save }: RecordAccess) => {
      if (record.signIn === null) return null;
      if (isGood(record.signIn)) return record.signIn.accessToken;
      const answer = await refresh(record.signIn.refreshToken);
      record.signIn = answer.ok ? { ...record.signIn, ...tokenFields(answer.data, now()) } : null;
      await save();
      return record.signIn?.accessToken ?? null;
    });
  const isFresh = (signIn: SignIn) => signIn.accessExpiresAt - now().getTime() > RENEW_BEFORE_MS;
  return {
    async current() {
      const signIn = (await session.read())?.signIn ?? null;
      if (signIn === null) return null;
      return isFresh(signIn) ? signIn.accessToken : renewUnless(isFresh);
    },
    renew: (refused) => renewUnless((signIn) => signIn.accessToken !== refused),
  };
}

/** What a session keeps of tokens the cms gave at `now`. */
export function tokenFields(
  tokens: Tokens,
  now: Date,
): Pick<SignIn, 'accessToken' | 'refreshToken' | 'accessExpiresAt'> {
  return {
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    accessExpiresAt: now.getTime() + Math.round(tokens.expiresInSeconds * 1000),
  };
}
