import { expect, it } from 'vitest';
import { readPurgeMessage } from './purge-message.ts';

const token = 'a-token-of-the-site-for-tests';
const BODY = '{"entries":["abcdefghij"],"all":false,"mark":7}';
/** Made by the other side: `cms/src/page-cache/sign-purge.test.ts` expects the same. */
const SIGNED = '1790000000000.8b27695549b9e46047b9be013c1e5a8f76e964bf8772c1245e1669b37b9892f7';
const at = 1_790_000_000_000;

const read = (body: string, signature: string | undefined, now = at) =>
  readPurgeMessage(new TextEncoder().encode(body), signature, { token, now });

it('reads what the cms has signed', () => {
  expect(read(BODY, SIGNED)).toEqual({ entries: ['abcdefghij'], all: false, mark: 7 });
});

it.each([
  ['another body', BODY.replace('7', '8'), SIGNED, at],
  ['no signature', BODY, undefined, at],
  ['half a signature', BODY, SIGNED.slice(0, 40), at],
  ['another moment', BODY, SIGNED.replace('1790', '1791'), at],
  ['an old message', BODY, SIGNED, at + 5 * 60_000 + 1],
])('refuses %s', (_, body, signature, now) => {
  expect(read(body, signature, now)).toBe('forged');
});
