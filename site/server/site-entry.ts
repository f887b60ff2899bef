import type { DependencyCall } from '../src/lib/observe/dependency-calls.ts';

/** What the built site (`dist/server/entry.mjs`) offers our server. */
export interface SiteEntry {
  /** Renders one request whose method, URL, host and size have been checked. */
  render(request: Request, context: RenderContext): Promise<Response>;
  /** Stops the digests of a subscription; false when the cms does not know the token. */
  unsubscribe(token: string, requestId: string): Promise<boolean>;
  /** Throws when sessions cannot be kept. */
  checkSessions(): Promise<void>;
  /** Removes sessions idle for too long. */
  sweepSessions(now: Date): Promise<number>;
  /** Tells every question to the cms and to search, once it is answered. */
  observeCalls(told: (call: DependencyCall) => void): void;
  /** Closes what the site holds open. */
  close(): Promise<void>;
}

export interface RenderContext {
  requestId: string;
  clientAddress: string;
}
