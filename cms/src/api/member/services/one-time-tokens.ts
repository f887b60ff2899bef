import { randomBytes } from 'node:crypto';

import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { deriveToken, hashToken, TOKEN_LIFE, type TokenPurpose } from '../domain/one-time-token';

const UID = 'api::member.one-time-token';

/**
 * Stores (the hash of) a new token for `subjectDocumentId` and answers the row's documentId,
 * which is what an outbox row names. `life` is in milliseconds. Call it in the transaction of
 * what the token belongs to.
 */
export async function createOneTimeToken(
  purpose: TokenPurpose,
  subjectDocumentId: string,
  life: number = TOKEN_LIFE[purpose],
): Promise<string> {
  const documentId = newDocumentId();
  await strapi.db.query(UID).create({
    data: {
      documentId,
      purpose,
      subjectDocumentId,
      tokenHash: hashToken(oneTimeTokenText(purpose, documentId)),
      expiresAt: new Date(now().getTime() + life),
    },
  });
  return documentId;
}

/** The token itself, for the link in a mail. */
export function oneTimeTokenText(purpose: TokenPurpose, documentId: string): string {
  return deriveToken(env.LINK_SECRET, purpose, documentId);
}

/**
 * Uses the token up and answers its row's documentId and whom it is for. Of several calls at once one succeeds. Throws
 * `token.unknown` (404) for a text that never was a token of this purpose and `token.expired`
 * (410) for one that is too old or used. Call it in the transaction of what it allows: when that
 * fails the token stays usable.
 */
export async function consumeOneTimeToken(
  token: string,
  purpose: TokenPurpose,
): Promise<{ documentId: string; subjectDocumentId: string }> {
  const tokenHash = hashToken(token);
  const at = now();
  const { count } = await strapi.db.query(UID).updateMany({
    where: { tokenHash, purpose, usedAt: { $null: true }, expiresAt: { $gt: at } },
    data: { usedAt: at },
  });
  const row = (await strapi.db
    .query(UID)
    .findOne({ select: ['documentId', 'subjectDocumentId'], where: { tokenHash, purpose } })) as {
    documentId: string;
    subjectDocumentId: string;
  } | null;
  if (row === null) throw officeError('token.unknown', 'No such link. Ask for a new one.');
  if (count === 0) {
    throw officeError('token.expired', 'The link is too old or already used. Ask for a new one.');
  }
  return row;
}

/** Makes all unused tokens of these purposes for one subject unusable. */
export async function retireOneTimeTokens(
  subjectDocumentId: string,
  purposes: readonly TokenPurpose[],
): Promise<void> {
  await strapi.db.query(UID).updateMany({
    where: { subjectDocumentId, purpose: { $in: [...purposes] }, usedAt: { $null: true } },
    data: { usedAt: now() },
  });
}

/** How many tokens of these purposes the subject was given since `since`. */
export async function countTokensSince(
  subjectDocumentId: string,
  purposes: readonly TokenPurpose[],
  since: Date,
): Promise<number> {
  return await strapi.db.query(UID).count({
    where: {
      subjectDocumentId,
      $or: purposes.map((purpose) => ({
        purpose,
        expiresAt: { $gt: new Date(since.getTime() + TOKEN_LIFE[purpose]) },
      })),
    },
  });
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** In the form of Strapi's own ids, which are made too late to derive the token from. */
export function newDocumentId(): string {
  return Array.from(randomBytes(24), (byte, index) => LETTERS[byte % (index === 0 ? 26 : 36)]).join(
    '',
  );
}
