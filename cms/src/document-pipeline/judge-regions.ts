/** What the guard thinks of a region editor's write. */
export type RegionVerdict = 'allowed' | 'not-yours' | 'no-region' | 'foreign-region';

/**
 * Judges a write by an editor who answers for the regions `own`: `before` are the document's
 * region keys before it (null when it did not exist), `after` those it would have.
 * Allowed when the document was his and stays his, and every region added or removed is his;
 * a new document must lie wholly within his regions.
 */
export function judgeRegions(
  own: readonly string[],
  before: readonly string[] | null,
  after: readonly string[],
): RegionVerdict {
  const isOwn = (key: string) => own.includes(key);
  if (before !== null && !before.some(isOwn)) return 'not-yours';
  if (after.length === 0) return 'no-region';
  const added = after.filter((key) => !before?.includes(key));
  const removed = (before ?? []).filter((key) => !after.includes(key));
  if (![...added, ...removed].every(isOwn)) return 'foreign-region';
  return after.some(isOwn) ? 'allowed' : 'foreign-region';
}

/**
 * Judges taking a document of the regions `keys` away altogether: that removes it from each of
 * them, so every one must be the editor's.
 */
export function judgeDeletion(own: readonly string[], keys: readonly string[]): RegionVerdict {
  return keys.every((key) => own.includes(key)) ? 'allowed' : 'foreign-region';
}
