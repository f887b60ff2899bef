import { expect, it } from 'vitest';

import { signPurge } from './sign-purge';

it('signs as the site reads it: `site/server/page-cache/purge-message.test.ts` has the same', () => {
  const body = '{"entries":["abcdefghij"],"all":false,"mark":7}';
  expect(signPurge(body, 'a-token-of-the-site-for-tests', new Date(1_790_000_000_000))).toBe(
    '1790000000000.8b27695549b9e46047b9be013c1e5a8f76e964bf8772c1245e1669b37b9892f7',
  );
});
