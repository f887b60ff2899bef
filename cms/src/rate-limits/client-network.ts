import { isIPv4, isIPv6 } from 'node:net';

import type { Context } from 'koa';

const HEADER = 'x-client-address';

/**
 * The network the person behind a request of the site stands in: an IPv4 address, or the /64 of
 * an IPv6 one (whoever has one address has all of them). The site names the address in
 * X-Client-Address, which is believed only under the site's own token; null without it.
 */
export function clientNetwork(ctx: Context): string | null {
  const { auth } = ctx.state as { auth?: { strategy?: { name?: string } } };
  if (auth?.strategy?.name !== 'content-api-token') return null;
  return networkOf(ctx.get(HEADER));
}

/** The network of an address; null for a text that is none. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? `${hextets(plain).slice(0, 4).join(':')}::/64` : null;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function hextets(address: string): string[] {
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [left, right] = [groups(head), groups(tail)];
  const missing = Math.max(0, 8 - left.length - right.length);
  const all = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  return all.map((group) => group.replace(/^0+(?=.)/, ''));
}
