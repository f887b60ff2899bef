/** What must stand before an ending: a consonant, a vowel, or either. */
type Before = 'consonant' | 'vowel' | 'any';

const VOWEL = /[aeiou]/;

const CASES_AFTER_CONSONANT = ['in', 'un', 'a', 'e', 'i', 'u'];
const CASES_AFTER_VOWEL = ['nin', 'nun', 'ya', 'ye', 'ni', 'nu', 'yla', 'yle'];
const CASES_AFTER_ANY = ['da', 'de', 'dan', 'den', 'la', 'le'];
const CASES_AFTER_THIRD_PERSON = [
  ...['nin', 'nun', 'na', 'ne', 'ni', 'nu', 'nda', 'nde', 'ndan', 'nden', 'yla', 'yle'],
];
const OWNERS_AFTER_CONSONANT = ['im', 'um', 'in', 'un', 'imiz', 'umuz', 'iniz', 'unuz'];
const OWNERS_AFTER_VOWEL = ['m', 'n', 'miz', 'muz', 'niz', 'nuz'];
const OWNERS_AFTER_PLURAL = ['im', 'in', 'imiz', 'iniz'];

const ENDINGS = buildEndings();

/** Letters of the longest ending. */
export const LONGEST_ENDING = Math.max(...Array.from(ENDINGS.keys(), (ending) => ending.length));

/**
 * Whether a regular ending (plural, possessive, case or several of them, folded) can follow
 * `stem`: buffer letters stand after vowels only, and the ending's vowels go with the last vowel
 * of the stem as far as folding lets that be seen.
 */
export function canFollow(stem: string, ending: string): boolean {
  const before = ENDINGS.get(ending);
  if (before === undefined) return false;
  const last = stem.at(-1) ?? '';
  if (!before.has('any') && !before.has(VOWEL.test(last) ? 'vowel' : 'consonant')) return false;
  return isHarmonious(stem, ending);
}

/** Folded, `a` stands for back vowels and `e` for front ones; `i` and `u` may be either. */
export function isHarmonious(stem: string, ending: string): boolean {
  const vowel = stem.match(/[aeiou](?=[^aeiou]*$)/)?.[0];
  if (vowel === undefined) return false;
  const first = ending.match(VOWEL)?.[0];
  const open = ending.match(/[ae]/)?.[0];
  if (first === undefined) return true;
  if (open !== undefined && (vowel === 'a' || vowel === 'e') && vowel !== open) return false;
  const isRounded = vowel === 'o' || vowel === 'u';
  if (first === 'i') return !isRounded;
  return first !== 'u' || isRounded;
}

function buildEndings(): ReadonlyMap<string, ReadonlySet<Before>> {
  const endings = new Map<string, Set<Before>>();
  const add = (ending: string, before: Before) => {
    // One ending never mixes back and front vowels.
    if (ending.includes('a') && ending.includes('e')) return;
    const known = endings.get(ending) ?? new Set();
    endings.set(ending, known.add(before));
    // `-dakı`, `-dəki`: what is in or at something.
    if (/d[ae]$/.test(ending)) add(`${ending}ki`, before);
  };
  const addWithCases = (ending: string, before: Before, cases: readonly string[]) => {
    if (ending !== '') add(ending, before);
    for (const one of cases) add(ending + one, before);
  };
  const afterConsonant = [...CASES_AFTER_CONSONANT, ...CASES_AFTER_ANY];
  addWithCases('', 'any', CASES_AFTER_ANY);
  addWithCases('', 'consonant', CASES_AFTER_CONSONANT);
  addWithCases('', 'vowel', CASES_AFTER_VOWEL);
  for (const owner of OWNERS_AFTER_CONSONANT) addWithCases(owner, 'consonant', afterConsonant);
  for (const owner of OWNERS_AFTER_VOWEL) addWithCases(owner, 'vowel', afterConsonant);
  for (const owner of ['i', 'u']) addWithCases(owner, 'consonant', CASES_AFTER_THIRD_PERSON);
  for (const owner of ['si', 'su']) addWithCases(owner, 'vowel', CASES_AFTER_THIRD_PERSON);
  for (const plural of ['lar', 'ler']) {
    addWithCases(plural, 'any', afterConsonant);
    for (const owner of OWNERS_AFTER_PLURAL) addWithCases(plural + owner, 'any', afterConsonant);
    addWithCases(`${plural}i`, 'any', CASES_AFTER_THIRD_PERSON);
  }
  return endings;
}
