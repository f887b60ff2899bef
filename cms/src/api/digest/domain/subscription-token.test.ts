import { describe, expect, test } from 'vitest';

import { readSubscriptionToken, subscriptionToken } from './subscription-token';

const SECRET = 'a secret of the office';
const ID = 'k3v9q2m1x8c7b6n5a4s3d2f1';

describe('the token of a subscription', () => {
  test('leads back to the subscription and is always the same', () => {
    const token = subscriptionToken(SECRET, ID);
    expect(token).toBe(subscriptionToken(SECRET, ID));
    expect(readSubscriptionToken(SECRET, token)).toBe(ID);
  });

  test.each([
    ['another secret', subscriptionToken('another', ID)],
    ['another subscription', subscriptionToken(SECRET, ID).replace(/^k/, 'z')],
    ['a shortened signature', subscriptionToken(SECRET, ID).slice(0, -1)],
    ['no signature', ID],
    ['something behind it', `${subscriptionToken(SECRET, ID)}.x`],
    ['nothing', ''],
  ])('is refused with %s', (_, token) => {
    expect(readSubscriptionToken(SECRET, token)).toBeNull();
  });
});
