import { createHash } from 'node:crypto';

import { fold, slugify } from '@office/search';

/** From this length on `slugify` may leave words out. */
const LONGEST_WHOLE = 50;
const MARK_LENGTH = 6;

/**
 * The part of an organiser's address made from the Azerbaijani name editors write: `^[a-z0-9-]+$`,
 * at most 67 characters. Spellings that differ in letters of the keyboard only are one organiser.
 * What a long name loses is stood for by a mark, so that two of them do not become one.
 */
export function organiserKey(name: string): string {
  const folded = fold(name.trim().replaceAll(/\s+/g, ' '));
  if (folded.length <= LONGEST_WHOLE) return slugify(folded);
  const mark = createHash('sha256').update(folded).digest('hex').slice(0, MARK_LENGTH);
  return `${slugify(folded)}-${mark}`;
}
