import { createHash, createHmac } from 'node:crypto';

export const TOKEN_PURPOSES = [
  'confirm-address',
  'confirm-subscription',
  'reset-password',
  'guardian-consent',
] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

const HOUR = 3_600_000;

/** How long a token of each purpose can be used, in milliseconds. */
export const TOKEN_LIFE: Record<TokenPurpose, number> = {
  'confirm-address': 48 * HOUR,
  'confirm-subscription': 48 * HOUR,
  'reset-password': HOUR,
  'guardian-consent': 14 * 24 * HOUR,
};

/**
 * The token that goes into the mail, 43 characters of base64url. It is derived from the row's
 * documentId, so the mail can be made after the request and the database never holds it.
 */
export function deriveToken(secret: string, purpose: TokenPurpose, documentId: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${documentId}`).digest('base64url');
}

/** What is stored of a token: its SHA-256 in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
