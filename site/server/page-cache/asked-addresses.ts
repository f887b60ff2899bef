import type { IncomingMessage } from 'node:http';

const MOST = 2_000;

/** The addresses of kept pages by the very words they were asked for with. */
export interface AskedAddresses {
  get(request: IncomingMessage): string | undefined;
  remember(request: IncomingMessage, address: string): void;
}

/** Saves taking the same request apart again; begins anew when it has grown to 2,000. */
export function createAskedAddresses(): AskedAddresses {
  const addresses = new Map<string, string>();
  return {
    get: (request) => addresses.get(wordsOf(request)),
    remember(request, address) {
      if (addresses.size >= MOST) addresses.clear();
      addresses.set(wordsOf(request), address);
    },
  };
}

/** Everything that decides about a page for everybody, apart by what no header can hold. */
function wordsOf({ method, url, headers }: IncomingMessage): string {
  return `${method}\n${headers.host}\n${url}\n${headers.cookie ?? ''}`;
}
