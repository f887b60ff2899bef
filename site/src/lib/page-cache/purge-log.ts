import type { KeptPage } from './kept-page.ts';

/** Longer than any page takes to render. */
const REMEMBERED_MS = 2 * 60_000;

/** Which pages are out of date, and what was purged lately. */
export interface PurgeLog {
  /** Marks those of `pages` that have any of the tags, or all; answers how many are marked anew. */
  purge(tags: readonly string[] | 'all', pages: Iterable<KeptPage>): number;
  isPurged(page: KeptPage): boolean;
  /** A moment to compare with later purges. */
  mark(): number;
  /** Marks a page whose tags were purged after `mark`. */
  carryOver(page: KeptPage, mark: number): void;
}

export function createPurgeLog(now: () => number): PurgeLog {
  const purged = new WeakSet<KeptPage>();
  let lately: { serial: number; at: number; tags: readonly string[] | 'all' }[] = [];
  let serial = 0;
  return {
    purge(tags, pages) {
      serial += 1;
      lately = lately.filter(({ at }) => at > now() - REMEMBERED_MS);
      lately.push({ serial, at: now(), tags });
      let marked = 0;
      for (const page of pages) {
        if (purged.has(page) || !concerns(tags, page)) continue;
        purged.add(page);
        marked += 1;
      }
      return marked;
    },
    isPurged: (page) => purged.has(page),
    mark: () => serial,
    carryOver(page, mark) {
      const isOld = lately.some((purge) => purge.serial > mark && concerns(purge.tags, page));
      if (isOld) purged.add(page);
    },
  };
}

function concerns(tags: readonly string[] | 'all', page: KeptPage): boolean {
  return tags === 'all' || page.tags.some((tag) => tags.includes(tag));
}
