import { keepPage, type KeptPage, type RenderedPage } from './kept-page.ts';
import type { PageShelf } from './page-shelf.ts';
import type { PurgeLog } from './purge-log.ts';

/** After a failed render the next one is tried no sooner. */
export const BACK_OFF_MS = 5_000;

/** A page asked for: its canonical address and what it shows. */
export type WantedPage = Pick<KeptPage, 'address' | 'tags'>;

export type RenderPage = () => Promise<RenderedPage>;

/** What became of a render: a page on the shelf, or an answer that is not for keeping. */
export type RenderOutcome = { page: KeptPage } | { rendered: RenderedPage };

/** Renders pages onto the shelf, one at a time for each address. */
export interface PageRenders {
  /** Joins the render under way, or begins one; throws what `render` throws. */
  begin(wanted: WantedPage, render: RenderPage): Promise<RenderOutcome>;
  isUnderWay(address: string): boolean;
  /** Whether a new one of this page has just failed. */
  mustWait(old: KeptPage): boolean;
  forgetFailures(): void;
}

export interface PageRendersOptions {
  shelf: PageShelf;
  purges: PurgeLog;
  now: () => number;
}

export function createPageRenders({ shelf, purges, now }: PageRendersOptions): PageRenders {
  const underWay = new Map<string, Promise<RenderOutcome>>();
  /** Pages no new one could be made of, and when to try again. */
  let retryAt = new WeakMap<KeptPage, number>();

  async function renderAndKeep(wanted: WantedPage, render: RenderPage): Promise<RenderOutcome> {
    const startedAt = now();
    const mark = purges.mark();
    const rendered = await render().catch((fault: unknown) => {
      backOff(wanted);
      throw fault;
    });
    if (isFailure(rendered)) {
      backOff(wanted);
      return { rendered };
    }
    if (rendered.status !== 200 || isPersonal(rendered.headers)) {
      // The address is no page for everybody any more.
      shelf.remove(wanted.address);
      return { rendered };
    }
    const page = await keepPage(wanted, rendered, startedAt);
    shelf.put(page);
    // What changed while it was rendered may not be in it.
    purges.carryOver(page, mark);
    return { page };
  }

  function backOff({ address }: WantedPage): void {
    const old = shelf.get(address);
    if (old !== undefined) retryAt.set(old, now() + BACK_OFF_MS);
  }

  return {
    begin(wanted, render) {
      const known = underWay.get(wanted.address);
      if (known !== undefined) return known;
      const rendering = renderAndKeep(wanted, render).finally(() => {
        underWay.delete(wanted.address);
      });
      underWay.set(wanted.address, rendering);
      return rendering;
    },
    isUnderWay: (address) => underWay.has(address),
    mustWait: (old) => (retryAt.get(old) ?? 0) > now(),
    forgetFailures() {
      retryAt = new WeakMap();
    },
  };
}

/** An error, or a page with gaps: to be tried again, never to be kept. */
export function isFailure({ status, hasGaps }: RenderedPage): boolean {
  return status >= 500 || hasGaps;
}

/** Made for one reader. */
export function isPersonal(headers: Headers): boolean {
  return headers.has('set-cookie') || /private|no-store/.test(headers.get('cache-control') ?? '');
}
