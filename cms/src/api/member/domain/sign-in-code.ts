import { createHmac } from 'node:crypto';

/** How long a mailed code can be used, in milliseconds. */
export const CODE_LIFE = 10 * 60_000;
/** How many codes may be tried for one request. */
export const CODE_TRIES = 5;

const CODE_DIGITS = 6;

/**
 * The six digits that go into the mail. They are derived from the row's documentId, so the mail
 * can be made after the request; the database holds neither them nor a hash, which a million
 * guesses would open.
 */
export function deriveCode(secret: string, documentId: string): string {
  const digest = createHmac('sha256', secret).update(`sign-in-code:${documentId}`).digest();
  // 48 bits over 10^6: no code is likelier than another by more than one in 10^8.
  return String(digest.readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
}

/**
 * What a request for a code is stored under: the ticket only the asking browser knows and the
 * address it asked for, as a keyed hash.
 */
export function hashTicket(secret: string, ticket: string, email: string): string {
  return createHmac('sha256', secret).update(`sign-in-ticket:${ticket}:${email}`).digest('hex');
}
