import { setTimeout as wait } from 'node:timers/promises';
import type { KeptPage, RenderedPage } from './kept-page.ts';
import {
  createPageRenders,
  isFailure,
  isPersonal,
  type RenderPage,
  type WantedPage,
} from './page-renders.ts';
import { createPageShelf } from './page-shelf.ts';
import { createPurgeLog } from './purge-log.ts';

/** How long a page is as good as new. */
export const FRESH_MS = 5 * 60_000;
/** How long it is still shown at once while a new one is made; then readers wait for that. */
export const STALE_WHILE_RENDERED_MS = 30 * 60_000;
/** How long it is shown when no new one can be made. */
export const STALE_IF_ERROR_MS = 24 * 60 * 60_000;
/** Whoever asks for a purged page waits so long for the new one before getting the old one. */
export const PATIENCE_MS = 1_000;
export type PageAnswer =
  /** From the shelf; `stale` when a newer one is being made or cannot be made. */
  | { from: 'shelf'; page: KeptPage; stale: boolean }
  /** Just rendered and put on the shelf. */
  | { from: 'render'; page: KeptPage }
  /** Just rendered and not for keeping: an error, a redirect, an answer with a cookie. */
  | { from: 'render'; rendered: RenderedPage };

/** Pages that are the same for everybody, each rendered once however many ask for it. */
export interface PageCache {
  /**
   * The page, from the shelf or by `render`. Throws only what `render` throws when there is no
   * page of the last 24 hours to show instead. An answer with a cookie goes to the one whose
   * request made it; the others, who waited for it, render their own.
   */
  answer(wanted: WantedPage, render: RenderPage): Promise<PageAnswer>;
  /** The page of that address while it is as good as new, else undefined. Renders nothing. */
  fresh(address: string): KeptPage | undefined;
  /**
   * Marks the pages with any of the tags (or all) as out of date and answers how many. They are
   * never thrown away: while no new one can be made the old one is shown.
   */
  purge(tags: readonly string[] | 'all'): number;
  /** Everything kept, for a snapshot. */
  pages(): KeptPage[];
  /** Takes pages of a snapshot; each is shown only while, or until, a new one is made. */
  restore(pages: readonly KeptPage[]): void;
  /** How much is kept. */
  size(): { pages: number; bytes: number };
}

export function createPageCache(maxBytes: number, now: () => number = Date.now): PageCache {
  const shelf = createPageShelf(maxBytes);
  const purges = createPurgeLog(now);
  const renders = createPageRenders({ shelf, purges, now });

  function isFresh(page: KeptPage): boolean {
    return !purges.isPurged(page) && now() - page.renderedAt < FRESH_MS;
  }

  /** Of a page that is not as good as new: the new one, or the old one while there is none. */
  async function renewed(
    old: KeptPage,
    wanted: WantedPage,
    render: RenderPage,
  ): Promise<PageAnswer> {
    const stale: PageAnswer = { from: 'shelf', page: old, stale: true };
    if (renders.mustWait(old)) return stale;
    const rendering = renders.begin(wanted, render).then(
      (outcome): PageAnswer => {
        if ('page' in outcome) return { from: 'render', page: outcome.page };
        if (isFailure(outcome.rendered)) return stale;
        return { from: 'render', rendered: outcome.rendered };
      },
      () => stale,
    );
    const isShownMeanwhile =
      now() - old.renderedAt < STALE_WHILE_RENDERED_MS && !purges.isPurged(old);
    if (isShownMeanwhile) return stale;
    return Promise.race([rendering, wait(PATIENCE_MS, stale, { ref: false })]);
  }

  return {
    async answer(wanted, render) {
      const kept = shelf.get(wanted.address);
      if (kept !== undefined && isFresh(kept)) return { from: 'shelf', page: kept, stale: false };
      if (kept !== undefined && now() - kept.renderedAt < STALE_IF_ERROR_MS) {
        return renewed(kept, wanted, render);
      }
      const isFirst = !renders.isUnderWay(wanted.address);
      const outcome = await renders.begin(wanted, render);
      if ('page' in outcome) return { from: 'render', page: outcome.page };
      const { rendered } = outcome;
      if (isFirst || !isPersonal(rendered.headers)) return { from: 'render', rendered };
      return { from: 'render', rendered: await render() };
    },
    fresh(address) {
      const kept = shelf.get(address);
      return kept !== undefined && isFresh(kept) ? kept : undefined;
    },
    purge(tags) {
      // Whoever says so is there again.
      renders.forgetFailures();
      return purges.purge(tags, shelf.pages());
    },
    pages: () => [...shelf.pages()],
    restore(pages) {
      for (const page of pages) shelf.put(page);
      purges.purge('all', pages);
    },
    size: () => ({ pages: [...shelf.pages()].length, bytes: shelf.weight() }),
  };
}
