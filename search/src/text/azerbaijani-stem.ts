import { LONGEST_ENDING, canFollow } from './azerbaijani-endings.ts';
import { AZERBAIJANI_NOUNS } from './azerbaijani-nouns.ts';
import { fold } from './fold.ts';

const MOST_PASSES = 4;
/** Letters that must remain; a long ending is seldom part of the word itself. */
const SHORTEST_STEM = 3;
const SHORTEST_BEFORE_LONG_ENDING = 2;
const LONG_ENDING = 3;

/** Nouns that lose their last vowel before an ending: `ağız`, `ağzı`. */
const LOSING_VOWEL = `ağıl ağız alın beyin boyun burun çiyin əmir ətir eyib fəsil fikir isim könül
  meyil nəsil oğul ömür ovuc qarın qəbir səbir sətir sinif şəkil zehin`;

const WITH_LOST_VOWEL = new Map(
  LOSING_VOWEL.split(/\s+/)
    .map(fold)
    .map((noun) => [noun.slice(0, -2) + noun.slice(-1), noun]),
);

/**
 * The stem of a folded Azerbaijani word; only good for comparing with other stems. A known noun is
 * its own stem and that of its forms, the longest one fitting. Of other words regular endings are
 * taken off, the longest first, as long as one can follow what remains; a softened last letter is
 * put back (`g` to `q`, `y` to `k`).
 */
export const stemAzerbaijani = createAzerbaijaniStemmer(AZERBAIJANI_NOUNS);

/** A stemmer that knows `nouns`. */
export function createAzerbaijaniStemmer(nouns: readonly string[]): (folded: string) => string {
  const known = new Set(nouns.map(fold));
  return (folded) => findNoun(folded, known) ?? stripEndings(folded);
}

function findNoun(folded: string, known: ReadonlySet<string>): string | null {
  if (known.has(folded)) return folded;
  const shortest = Math.max(SHORTEST_BEFORE_LONG_ENDING, folded.length - LONGEST_ENDING);
  for (let length = folded.length - 1; length >= shortest; length -= 1) {
    const stem = folded.slice(0, length);
    if (!canFollow(stem, folded.slice(length))) continue;
    const noun = [stem, hardenLastLetter(stem), WITH_LOST_VOWEL.get(stem) ?? stem].find((form) =>
      known.has(form),
    );
    if (noun !== undefined) return noun;
  }
  return null;
}

function stripEndings(folded: string): string {
  let stem = folded;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const ending = findEnding(stem);
    if (ending === 0) break;
    stem = stem.slice(0, -ending);
  }
  return WITH_LOST_VOWEL.get(stem) ?? hardenLastLetter(stem);
}

function findEnding(word: string): number {
  const longest = Math.min(LONGEST_ENDING, word.length - SHORTEST_BEFORE_LONG_ENDING);
  for (let length = longest; length > 0; length -= 1) {
    const shortest = length < LONG_ENDING ? SHORTEST_STEM : SHORTEST_BEFORE_LONG_ENDING;
    if (word.length - length < shortest) continue;
    const stem = word.slice(0, -length);
    const ending = word.slice(-length);
    if (canFollow(stem, ending) && !endsTheNounItself(stem, ending)) return length;
  }
  return 0;
}

/**
 * The `s` of `girişi` belongs to the noun, that of `sürücüsü` to the ending; the `y` of `gəncliyə`
 * is the softened `k` of `gənclik`.
 */
function endsTheNounItself(stem: string, ending: string): boolean {
  if (/^s[iu]/.test(ending)) return /[^c][iu]$/.test(stem);
  return ending.startsWith('ye') && /l[iu]$/.test(stem);
}

function hardenLastLetter(stem: string): string {
  if (stem.length < SHORTEST_STEM) return stem;
  if (stem.endsWith('g')) return `${stem.slice(0, -1)}q`;
  return stem.endsWith('y') ? `${stem.slice(0, -1)}k` : stem;
}
