import type { SearchIndex } from './search-index.ts';

/** Answers that hold until an index changes. */
export type IndexCache<T> = WeakMap<SearchIndex, { version: number; answers: Map<string, T> }>;

const MAX_ANSWERS = 2_000;

export function newIndexCache<T>(): IndexCache<T> {
  return new WeakMap();
}

/** The answer for a key, computed when it is not known for the index as it is now. */
export function cachedForIndex<T>(
  cache: IndexCache<T>,
  index: SearchIndex,
  key: string,
  compute: () => T,
): T {
  let known = cache.get(index);
  if (known?.version !== index.version) {
    known = { version: index.version, answers: new Map() };
    cache.set(index, known);
  }
  let answer = known.answers.get(key);
  if (answer === undefined) {
    answer = compute();
    if (known.answers.size >= MAX_ANSWERS) known.answers.clear();
    known.answers.set(key, answer);
  }
  return answer;
}
