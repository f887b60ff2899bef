import type { IncomingMessage } from 'node:http';

/** What a handler gets: path parameters, query parameters and the raw body (read on demand). */
export interface RouteRequest {
  params: Record<string, string>;
  query: URLSearchParams;
  contentType: string;
  authorization: string | undefined;
  incoming: IncomingMessage;
  readBody(): Promise<string>;
}

/** `body: undefined` answers without a body (204). */
export interface RouteAnswer {
  status: number;
  body?: unknown;
}

export type RouteHandler = (request: RouteRequest) => RouteAnswer | Promise<RouteAnswer>;

interface Route {
  method: string;
  segments: string[];
  handler: RouteHandler;
}

export type RouteMatch =
  | { found: true; handler: RouteHandler; params: Record<string, string> }
  | { found: false; status: 404 | 405 };

/** A list of routes; `:name` in a path matches one segment. Fixed segments win over parameters. */
export class Router {
  readonly #routes: Route[] = [];

  on(method: string, path: string, handler: RouteHandler): void {
    this.#routes.push({ method, segments: path.split('/').slice(1), handler });
  }

  match(method: string, path: string): RouteMatch {
    const given = path
      .replace(/(.)\/$/u, '$1')
      .split('/')
      .slice(1);
    let best: { route: Route; params: Record<string, string>; fixed: number } | undefined;
    let pathKnown = false;
    for (const route of this.#routes) {
      const params = matchSegments(route.segments, given);
      if (!params) continue;
      pathKnown = true;
      if (route.method !== method) continue;
      const fixed = route.segments.length - Object.keys(params).length;
      if (!best || fixed > best.fixed) best = { route, params, fixed };
    }
    if (best) return { found: true, handler: best.route.handler, params: best.params };
    return { found: false, status: pathKnown ? 405 : 404 };
  }
}

function matchSegments(segments: string[], given: string[]): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [position, segment] of segments.entries()) {
    const value = given[position] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = decode(value);
    else if (segment !== value) return undefined;
  }
  return params;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
