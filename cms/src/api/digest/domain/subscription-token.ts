import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE_LENGTH = 32;

/**
 * The token of a subscription's own links, `<documentId>.<signature>`: always the same, so links
 * in old mails keep working, and not guessable without the secret.
 */
export function subscriptionToken(secret: string, documentId: string): string {
  return `${documentId}.${sign(secret, documentId)}`;
}

/** The documentId in a token of ours; null for any other text. */
export function readSubscriptionToken(secret: string, token: string): string | null {
  const [documentId = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^[a-z0-9]{1,64}$/.test(documentId)) return null;
  const expected = Buffer.from(sign(secret, documentId));
  const given = Buffer.from(signature);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? documentId : null;
}

function sign(secret: string, documentId: string): string {
  return createHmac('sha256', secret).update(documentId).digest('hex').slice(0, SIGNATURE_LENGTH);
}
