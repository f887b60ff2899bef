import { weightOf, type KeptPage } from './kept-page.ts';

/** The kept pages, never heavier together than a limit: what was not asked for longest goes. */
export interface PageShelf {
  /** Counts as asking for it. */
  get(address: string): KeptPage | undefined;
  /** Replaces the page of that address. One heavier than the whole shelf is not put there. */
  put(page: KeptPage): void;
  remove(address: string): void;
  /** All pages, the one not asked for longest first. */
  pages(): IterableIterator<KeptPage>;
  /** Bytes, as `weightOf` reckons. */
  weight(): number;
}

export function createPageShelf(maxBytes: number): PageShelf {
  const byAddress = new Map<string, KeptPage>();
  let weight = 0;
  const remove = (address: string) => {
    const page = byAddress.get(address);
    if (page === undefined) return;
    byAddress.delete(address);
    weight -= weightOf(page);
  };
  return {
    get(address) {
      const page = byAddress.get(address);
      if (page === undefined) return undefined;
      // A map keeps its order of insertion: the last one asked for stands at the end.
      byAddress.delete(address);
      byAddress.set(address, page);
      return page;
    },
    put(page) {
      remove(page.address);
      if (weightOf(page) > maxBytes) return;
      byAddress.set(page.address, page);
      weight += weightOf(page);
      for (const oldest of byAddress.keys()) {
        if (weight <= maxBytes) return;
        remove(oldest);
      }
    },
    remove,
    pages: () => byAddress.values(),
    weight: () => weight,
  };
}
