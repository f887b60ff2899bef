import { expect, test } from 'vitest';

import { networkOf } from './client-network';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:0db8:0000:0042:0000:8a2e:0370:7334', '2001:db8:0:42::/64'],
  ['2001:db8:0:42::1', '2001:db8:0:42::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', null],
  ['', null],
  ['203.0.113.7, 10.0.0.1', null],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
