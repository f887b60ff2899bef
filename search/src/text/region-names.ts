import { canFollow } from './azerbaijani-endings.ts';
import { measureEditDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import type { ProperNames } from './proper-names.ts';

/** `гянджинский`, `бакинская`, `сумгаитского`: the name is the first group. */
const RUSSIAN_ADJECTIVE = /^(.{3,}?)(?:ин)?ск(?:[ио]и|ая|ое|ие|ого|ому|им|ом|их|ую|ими)$/u;
/** `gəncəli`, `sumqayıtlılar`: someone from there; name and what follows. */
const INHABITANT = /^(.{4,}?)l[iu](.*)$/;
/** Shorter names are too close to other words to be meant by a typing error. */
const SHORTEST_MISTYPED = 6;

/** Finds the region keys a word names; empty for other words. */
export type RegionFinder = (word: string) => readonly string[];

/**
 * Recognises regions by their names and aliases (of a single word), with Azerbaijani and Russian
 * endings, as adjective or inhabitant, and the longer names with one typing error.
 */
export function createRegionFinder(
  regions: readonly { key: string; spellings: readonly string[] }[],
  names: ProperNames,
): RegionFinder {
  const keys = new Map<string, readonly string[]>();
  for (const { key, spellings } of regions) {
    const own = new Set(spellings.map(fold));
    const known = names.spellings.filter((group) => group.some((one) => own.has(one)));
    for (const spelling of new Set([...own, ...known.flat()])) {
      if (names.words.has(spelling)) keys.set(spelling, [...(keys.get(spelling) ?? []), key]);
    }
  }
  const byRussianBase = new Map(
    Array.from(keys, ([name, found]) => [name.replace(/[аяуь]$/u, ''), found] as const),
  );
  return (word) => {
    const folded = fold(word);
    const name = names.find(word);
    const adjective = RUSSIAN_ADJECTIVE.exec(folded)?.[1];
    return (
      (name !== null && keys.get(name)) ||
      (adjective !== undefined && byRussianBase.get(adjective)) ||
      keys.get(homeOf(folded)) ||
      keys.get(closestTo(folded, keys) ?? '') ||
      []
    );
  };
}

function homeOf(folded: string): string {
  const [, home = '', rest = ''] = INHABITANT.exec(folded) ?? [];
  return rest === '' || canFollow(`${home}li`, rest) ? home : '';
}

function closestTo(folded: string, names: ReadonlyMap<string, unknown>): string | undefined {
  if (folded.length < SHORTEST_MISTYPED) return undefined;
  return Array.from(names.keys()).find(
    (name) => name.length >= SHORTEST_MISTYPED && measureEditDistance(folded, name).whole <= 1,
  );
}
