import { randomUUID } from 'node:crypto';

import { officeError } from '../../../lib/errors';
import { findAccountOfUser } from './accounts';

const ORIGIN = 'users-permissions';

export interface SessionTokens {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
}

export async function openSession(userId: number): Promise<SessionTokens> {
  const refresh = await strapi
    .sessionManager(ORIGIN)
    .generateRefreshToken(String(userId), randomUUID(), { type: 'refresh' });
  return await withAccessToken(refresh.token);
}

/** Trades the refresh token for new tokens. Throws `account.session-ended` (401) when it cannot. */
export async function refreshSession(refreshToken: string): Promise<SessionTokens> {
  const manager = strapi.sessionManager(ORIGIN);
  const current = await manager.validateRefreshToken(refreshToken);
  if (!current.isValid) throw sessionEnded();
  const account = await findAccountOfUser(Number(current.userId));
  if (account === null || account.blocked || !account.confirmed) throw sessionEnded();
  const rotated = await manager.rotateRefreshToken(refreshToken);
  if ('error' in rotated) throw sessionEnded();
  return await withAccessToken(rotated.token);
}

/** Ends the session of the refresh token; does nothing when it is not good any more. */
export async function closeSession(refreshToken: string): Promise<void> {
  const manager = strapi.sessionManager(ORIGIN);
  const current = await manager.validateRefreshToken(refreshToken);
  if (current.isValid) await manager.revokeSessionById(current.userId, current.sessionId);
}

export async function closeAllSessions(userId: number): Promise<void> {
  await strapi.sessionManager(ORIGIN).invalidateRefreshToken(String(userId));
}

/** Whether the session behind an access token still exists; a signed-out one does not. */
export async function isSessionOpen(sessionId: string): Promise<boolean> {
  return await strapi.sessionManager(ORIGIN).isSessionActive(sessionId);
}

async function withAccessToken(refreshToken: string): Promise<SessionTokens> {
  const access = await strapi.sessionManager(ORIGIN).generateAccessToken(refreshToken);
  if ('error' in access) throw sessionEnded();
  return {
    accessToken: access.token,
    refreshToken,
    expiresInSeconds: Number(
      strapi.config.get('plugin::users-permissions.sessions.accessTokenLifespan', 600),
    ),
  };
}

function sessionEnded() {
  return officeError('account.session-ended', 'The session has ended. Sign in again.');
}
