import type { IncomingMessage, ServerResponse } from 'node:http';
import { routeName } from './route-name.ts';

/** A request that is over, as it may be logged and counted. */
export interface SeenRequest {
  method: string;
  route: string;
  status: number;
  seconds: number;
  /** The visitor went away before the answer was whole. */
  brokenOff: boolean;
}

/** Calls `over` once the answer has been sent, or cannot be any more. */
export function watchRequest(
  request: IncomingMessage,
  response: ServerResponse,
  over: (seen: SeenRequest) => void,
): void {
  const startedAt = performance.now();
  response.once('close', () => {
    over({
      method: request.method ?? '',
      route: routeName((request.url ?? '').split('?')[0] ?? ''),
      status: response.statusCode,
      seconds: (performance.now() - startedAt) / 1000,
      brokenOff: !response.writableFinished,
    });
  });
}
