import { isHarmonious } from './azerbaijani-endings.ts';

const MOST_PASSES = 4;
const SHORTEST_ROOT = 3;

/** Who does it and the doing (`-çı`, `-lıq`), having and lacking (`-lı`, `-sız`), folded. */
const OF_NOUNS = new Set('liq lik luq luk ci cu li lu siz suz dar'.split(' '));
/** What verbs end in, and what nouns are made of them with (`-mə`, `-ış`), folded. */
const OF_VERBS = new Set(
  // The stemmer takes the vowel of `-ma` for an ending.
  'maq mek ma me is us ir ur yir yur an en ar er lasm lesm dirm durm ilm ulm'.split(' '),
);
/** Becoming, making and being made (`-laş`, `-dır`, `-ıl`): only before the endings of verbs. */
const INSIDE_VERBS = new Set('las les dir dur il ul'.split(' '));
const LONGEST = 4;

/**
 * The root of a stem of `stemAzerbaijani`: `xalçaçılıq`, `xalçaçı` and `xalça` have one. Coarse –
 * different words may meet – so it only fills up where nothing closer is found.
 */
export function rootAzerbaijani(stem: string): string {
  let root = stem;
  let isVerb = false;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const ending = findDerivation(root, isVerb);
    if (ending === '') break;
    isVerb ||= OF_VERBS.has(ending);
    root = root.slice(0, -ending.length);
  }
  return root;
}

function findDerivation(word: string, isVerb: boolean): string {
  for (let length = Math.min(LONGEST, word.length - SHORTEST_ROOT); length >= 2; length -= 1) {
    const ending = word.slice(-length);
    const isKnown =
      OF_NOUNS.has(ending) || OF_VERBS.has(ending) || (isVerb && INSIDE_VERBS.has(ending));
    if (isKnown && isHarmonious(word.slice(0, -length), ending)) return ending;
  }
  return '';
}
