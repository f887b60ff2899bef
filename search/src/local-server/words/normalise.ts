const PLAIN = /^[a-z0-9]*$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const MARKS = /\p{Mn}/gu;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

/**
 * The form in which a word is indexed and looked up: compatibility decomposition, lower case,
 * nonspacing marks removed (not in Cyrillic), `ı` → `i`, `æ` → `ae`, `œ` → `oe`.
 * Same steps as charabia; `ə` stays, it has no decomposition.
 */
export function normaliseWord(word: string): string {
  if (PLAIN.test(word)) return word;
  const known = normalised.get(word);
  if (known !== undefined) return known;
  const answer = computeNormalised(word);
  if (normalised.size >= MAX_KNOWN) normalised.clear();
  normalised.set(word, answer);
  return answer;
}

/** Texts repeat their words, and decomposing is dear. */
const normalised = new Map<string, string>();
const MAX_KNOWN = 50_000;

function computeNormalised(word: string): string {
  const decomposed = word.normalize('NFKD').replace(CONTROL, '').toLowerCase();
  if (CYRILLIC.test(decomposed)) return decomposed;
  return decomposed
    .replace(MARKS, '')
    .replace(/[’‘‛]/gu, "'")
    .replace(/ı/gu, 'i')
    .replace(/æ/gu, 'ae')
    .replace(/œ/gu, 'oe');
}

/** How text is compared in filters, facets and sorting: decomposed, lower case, marks kept. */
export function normaliseFacet(value: string): string {
  return value.trim().normalize('NFKD').toLowerCase();
}
