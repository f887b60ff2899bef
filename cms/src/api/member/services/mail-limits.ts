import { now } from '../../../lib/clock';
import type { TokenPurpose } from '../domain/one-time-token';
import { countTokensSince } from './one-time-tokens';

const MAILS_PER_HOUR = 5;
const HOUR = 3_600_000;
const DOUBLE_CLICK = 30_000;

/**
 * Whether one more mail with a link may go to the subject: not within half a minute of the last
 * for the same purpose, and not more than five of `counted` purposes within the hour. Keeps our
 * forms from flooding another's mailbox.
 */
export async function mayMailLink(
  subjectDocumentId: string,
  purpose: TokenPurpose,
  counted: readonly TokenPurpose[] = [purpose],
): Promise<boolean> {
  const at = now().getTime();
  const justNow = await countTokensSince(subjectDocumentId, [purpose], new Date(at - DOUBLE_CLICK));
  if (justNow > 0) return false;
  const thisHour = await countTokensSince(subjectDocumentId, counted, new Date(at - HOUR));
  return thisHour < MAILS_PER_HOUR;
}
