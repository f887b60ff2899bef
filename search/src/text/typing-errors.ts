/**
 * Letters a word has at least to be found with one and with two typing errors; two a little earlier
 * than the server's own 9, as stems are shorter than words.
 */
export const ONE_ERROR_FROM = 5;
export const TWO_ERRORS_FROM = 8;

/** How many typing errors a word may have. */
export function allowedErrors(folded: string): 0 | 1 | 2 {
  if (folded.length < ONE_ERROR_FROM) return 0;
  return folded.length < TWO_ERRORS_FROM ? 1 : 2;
}
