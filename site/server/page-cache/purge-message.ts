import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Where the cms tells that what pages show has changed. */
export const PURGE_PATH = '/api/purge';

/** `<epoch milliseconds>.<hex HMAC-SHA256 of "<milliseconds>.<body>" with CMS_SITE_TOKEN>`. */
export const SIGNATURE_HEADER = 'x-office-signature';

const GOOD_FOR_MS = 5 * 60_000;

const messageSchema = z.strictObject({
  /** The first ten characters of documentIds. */
  entries: z.array(z.string().regex(/^[a-z0-9]{10}$/)).max(5_000),
  /** Something changed that any page may show. */
  all: z.boolean(),
  /** What `GET /api/pages-mark` of the cms answers from now on. */
  mark: z.number().int().nonnegative(),
});

export type PurgeMessage = z.infer<typeof messageSchema>;

/**
 * Reads a message of the cms; `forged` when it was not signed with our token within the last five
 * minutes, `malformed` when it does not say what it must. Hearing one twice does no harm.
 */
export function readPurgeMessage(
  body: Uint8Array,
  signature: string | string[] | undefined,
  { token, now }: { token: string; now: number },
): PurgeMessage | 'forged' | 'malformed' {
  const [at = '', mac = ''] = String(signature ?? '').split('.');
  const text = Buffer.from(body).toString('utf8');
  const isRecent = Math.abs(now - Number(at)) <= GOOD_FOR_MS;
  const expected = createHmac('sha256', token).update(`${at}.${text}`).digest();
  const given = Buffer.from(mac, 'hex');
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isRecent || !isOurs) return 'forged';
  const parsed = messageSchema.safeParse(readJson(text));
  return parsed.success ? parsed.data : 'malformed';
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
