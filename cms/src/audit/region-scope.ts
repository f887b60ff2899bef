/**
 * Regions as one text, such as `baku+ganja`, which the condition of a role can be held against;
 * null for none. Keys hold letters, digits and hyphens only.
 */
export function regionScope(regionKeys: readonly string[]): string | null {
  return regionKeys.length === 0 ? null : [...new Set(regionKeys)].sort().join('+');
}

/**
 * Every scope that one of `own` is part of, given all the regions there are. A condition knows
 * equality but not what a text contains, so there are up to two to the power of `all`.
 */
export function scopesWith(own: readonly string[], all: readonly string[]): string[] {
  const sets = [...new Set([...own, ...all])].reduce<string[][]>(
    (known, key) => [...known, ...known.map((keys) => [...keys, key])],
    [[]],
  );
  return sets.filter((keys) => keys.some((key) => own.includes(key))).flatMap(toScope);
}

function toScope(regionKeys: readonly string[]): string[] {
  const scope = regionScope(regionKeys);
  return scope === null ? [] : [scope];
}
