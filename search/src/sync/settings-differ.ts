/**
 * Whether a wanted setting differs from what the server says it has. The server adds defaults to
 * objects and orders sets as it likes, so only what is wanted is compared, and `unordered` lists as
 * sets.
 */
export function settingsDiffer(
  wanted: Readonly<Record<string, unknown>>,
  current: Readonly<Record<string, unknown>>,
  unordered: ReadonlySet<string>,
): boolean {
  return Object.entries(wanted).some(
    ([name, value]) => !matches(value, current[name], unordered.has(name)),
  );
}

function matches(wanted: unknown, current: unknown, asSet: boolean): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(current) || current.length !== wanted.length) return false;
    const [left, right] = asSet ? [wanted.toSorted(), current.toSorted()] : [wanted, current];
    return left.every((value, at) => value === right[at]);
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof current !== 'object' || current === null) return false;
    const known = new Map(Object.entries(current));
    return Object.entries(wanted).every(([key, value]) => matches(value, known.get(key), true));
  }
  return wanted === current;
}
