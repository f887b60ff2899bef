import type { ReceivedFile } from '../src/lib/form/received-file.ts';
import type { DependencyCall } from '../src/lib/observe/dependency-calls.ts';

/** What the built site (`dist/server/entry.mjs`) offers our server. */
export interface SiteEntry {
  /** Renders one request whose method, URL, host and size have been checked. */
  render(request: Request, context: RenderContext): Promise<Response>;
  /**
   * Renders one page to its end, for everybody who asks for it; `hasGaps` when something it asked
   * for did not answer.
   */
  renderWhole(
    request: Request,
    context: RenderContext,
  ): Promise<{ answer: Response; body: Uint8Array<ArrayBuffer>; hasGaps: boolean }>;
  /** A number that grows with every change of what pages show. Throws when the cms is away. */
  readPagesMark(requestId: string): Promise<number>;
  /** Drops what is kept in memory of the cms's lists, so that the next page asks again. */
  forgetLists(): void;
  /** Stops the digests of a subscription; false when the cms does not know the token. */
  unsubscribe(token: string, requestId: string): Promise<boolean>;
  /** Throws when sessions cannot be kept. */
  checkSessions(): Promise<void>;
  /** Removes sessions that are over, and those of members the office has removed. */
  sweepSessions(now: Date): Promise<number>;
  /** Tells every question to the cms and to search, once it is answered. */
  observeCalls(told: (call: DependencyCall) => void): void;
  /** Closes what the site holds open. */
  close(): Promise<void>;
}

export interface RenderContext {
  requestId: string;
  clientAddress: string;
  /** Files of the form in the request, gone once it is answered. */
  files: readonly ReceivedFile[];
}
