/**
 * Maps an accepted `Host` header to the origin a request to it has. The public host has the
 * public origin (TLS may end before us); `localhost` and loopback are for the machine itself.
 */
export function originsByHost(publicUrl: string, port: number): ReadonlyMap<string, string> {
  const local = ['localhost', '127.0.0.1', '[::1]'].map(
    (name) => [`${name}:${port}`, `http://${name}:${port}`] as const,
  );
  const { host, origin } = new URL(publicUrl);
  return new Map([...local, [host, origin]]);
}

/**
 * The address of the client. Each trusted proxy appends the address it saw, so the entry that
 * many places from the end is the last one nobody could forge.
 */
export function clientAddressOf(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const chain = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const seen = trustedProxies > 0 ? chain.at(-trustedProxies) : undefined;
  return seen === undefined || seen === '' ? (socketAddress ?? 'unknown') : seen;
}
