import { createHmac } from 'node:crypto';

/** The header of `signPurge`. */
export const SIGNATURE_HEADER = 'x-office-signature';

/**
 * Signs a message to the site: `<epoch milliseconds>.<hex HMAC-SHA256 of "<milliseconds>.<body>">`
 * with the token the two share. The site takes it for five minutes.
 */
export function signPurge(body: string, token: string, at: Date): string {
  const moment = at.getTime();
  const mac = createHmac('sha256', token).update(`${moment}.${body}`).digest('hex');
  return `${moment}.${mac}`;
}
