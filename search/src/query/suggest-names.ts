import type { TaxonName } from '../documents/catalogue-source.ts';
import { spellingsOf, type TaxonomyLists } from '../documents/taxonomy-names.ts';
import { fold } from '../text/fold.ts';
import { findWords } from '../text/words.ts';

export const NAMED_TYPES = ['region', 'institution', 'interest'] as const;

/** A region, an institution or an interest whose name is being typed. */
export interface SuggestedName {
  type: (typeof NAMED_TYPES)[number];
  key: string;
}

const MOST_OF_A_TYPE = 2;

/**
 * What of the taxonomy has a name, in any language or other spelling, that begins with what was
 * typed, or has words that begin with each of the words typed; letters folded. Types in the order
 * of `NAMED_TYPES`, at most two of each, names that begin with all of it first.
 */
export function suggestNames(typed: string, lists: TaxonomyLists): SuggestedName[] {
  const wanted = foldWords(typed);
  if (wanted.length === 0) return [];
  const byType = {
    region: lists.regions,
    institution: lists.institutions,
    interest: lists.interests,
  };
  return NAMED_TYPES.flatMap((type) =>
    rank(wanted, byType[type])
      .slice(0, MOST_OF_A_TYPE)
      .map(({ key }) => ({ type, key })),
  );
}

function rank(wanted: readonly string[], taxa: readonly TaxonName[]): TaxonName[] {
  return taxa
    .map((taxon) => ({ taxon, worth: worthOf(wanted, taxon) }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .map(({ taxon }) => taxon);
}

/** 2 for a name that begins with the words in their order, 1 for one that has them, else 0. */
function worthOf(wanted: readonly string[], taxon: TaxonName): number {
  const whole = wanted.join(' ');
  const worths = spellingsOf(taxon).map((spelling) => {
    const words = foldWords(spelling);
    if (words.join(' ').startsWith(whole)) return 2;
    return wanted.every((one) => words.some((word) => word.startsWith(one))) ? 1 : 0;
  });
  return Math.max(0, ...worths);
}

function foldWords(text: string): string[] {
  const folded = fold(text);
  return findWords(folded).map(({ start, end }) => folded.slice(start, end));
}
