import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RenderedPage } from '../../src/lib/page-cache/kept-page.ts';
import {
  createPageCache,
  type PageAnswer,
  type PageCache,
} from '../../src/lib/page-cache/page-cache.ts';
import { THEME_COOKIE } from '../../src/lib/theme.ts';
import type { PurgeMessage } from './purge-message.ts';
import { createAskedAddresses } from './asked-addresses.ts';
import { tagsOfEntries, wantedPage, type CacheablePage } from './wanted-page.ts';
import { writeKept, type CacheStatus } from './write-kept.ts';

/** How one page came to its reader; `live` pages went past the cache. */
export type PageSource = 'fresh' | 'stale' | 'rendered' | 'live';

export interface PageDesk {
  /**
   * Writes a page asked for before in just these words, while it is fresh; false when it must be
   * looked at as any other request. Most readers need no more than this.
   */
  answerAtOnce(asked: Omit<Exchange, 'url'>): boolean;
  /**
   * Answers a request for a page that is the same for everybody: null when it has been written, or
   * what to write; undefined when it must be rendered live.
   */
  answer(exchange: Exchange): Promise<Response | null | undefined>;
  /** Does what a message of the cms says. */
  purge(message: PurgeMessage): void;
  cache: PageCache;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  requestId: string;
}

export interface PageDeskOptions {
  maxBytes: number;
  /** Renders for everybody, the headers of every answer included. */
  render: (request: Request, requestId: string) => Promise<RenderedPage>;
  count: (source: PageSource) => void;
  /** Lists kept elsewhere in this process are old as well. */
  onPurge: () => void;
}

/** Stands in front of the renderer with the pages it has rendered before. */
export function createPageDesk({ maxBytes, render, count, onPurge }: PageDeskOptions): PageDesk {
  const cache = createPageCache(maxBytes);
  const asked = createAskedAddresses();
  return {
    cache,
    answerAtOnce({ request, response, requestId }) {
      const address = asked.get(request);
      const page = address === undefined ? undefined : cache.fresh(address);
      if (page === undefined) return false;
      count('fresh');
      writeKept(request, response, { page, status: 'hit', requestId });
      return true;
    },
    async answer({ request, response, url, requestId }) {
      const wanted = wantedPage(request.method, url, request.headers.cookie);
      if (wanted === null) {
        count('live');
        return undefined;
      }
      const answer = await cache.answer(wanted, () => render(sharedRequest(wanted), requestId));
      count(sourceOf(answer));
      if ('rendered' in answer) return toResponse(answer.rendered);
      asked.remember(request, wanted.address);
      writeKept(request, response, { page: answer.page, status: statusOf(answer) });
      return null;
    },
    purge({ entries, all }) {
      onPurge();
      cache.purge(all ? 'all' : tagsOfEntries(entries));
    },
  };
}

/** Nothing of the one who happens to ask goes into a page for everybody. */
function sharedRequest({ url, theme }: CacheablePage): Request {
  const headers = new Headers({ accept: 'text/html', host: url.host });
  if (theme !== null) headers.set('cookie', `${THEME_COOKIE}=${theme}`);
  return new Request(url, { headers });
}

function sourceOf(answer: PageAnswer): PageSource {
  if (answer.from === 'render') return 'rendered';
  return answer.stale ? 'stale' : 'fresh';
}

function statusOf(answer: PageAnswer): CacheStatus {
  if (answer.from === 'render') return 'fwd=miss; stored';
  return answer.stale ? 'hit; detail=stale' : 'hit';
}

function toResponse({ status, headers, body }: RenderedPage): Response {
  // A Response of these must not have a body, not even an empty one.
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : body, { status, headers });
}
