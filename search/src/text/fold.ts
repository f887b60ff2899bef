/** Letters whose folded form is neither their lower case nor their Unicode base letter. */
const SPECIAL: Readonly<Record<string, string>> = {
  ə: 'e',
  Ə: 'e',
  // Look-alikes of ə from other keyboards and from copied text.
  ǝ: 'e',
  Ǝ: 'e',
  ә: 'e',
  Ә: 'e',
  ı: 'i',
  I: 'i',
  İ: 'i',
  ς: 'σ',
};

const COMBINING = /\p{M}/u;
const foldedCharacters = new Map<string, string>();

/**
 * Folds text so that spellings typed on any keyboard meet: Azerbaijani letters to ASCII,
 * ё to е, й to и, accents off, lower case without locale rules.
 *
 * The text is put into NFC first; from there every UTF-16 unit becomes exactly one unit, so an
 * offset in the folded text is the same offset in `text.normalize('NFC')`. Folding twice changes
 * nothing.
 */
export function fold(text: string): string {
  const composed = text.normalize('NFC');
  let folded = '';
  for (const character of composed) folded += foldCharacter(character);
  return COMBINING.test(composed) ? keepUnstable(composed, folded) : folded;
}

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = computeFolded(character);
  foldedCharacters.set(character, folded);
  return folded;
}

function computeFolded(character: string): string {
  const special = SPECIAL[character];
  if (special !== undefined) return special;
  const [base = character, ...marks] = character.normalize('NFD');
  const letter =
    marks.length > 0 && base.length === character.length && marks.every((m) => COMBINING.test(m))
      ? base
      : character;
  const lower = SPECIAL[letter] ?? letter.toLowerCase();
  return lower.length === character.length ? lower : letter;
}

/**
 * A folded letter before a leftover combining mark could compose with it and change the length at
 * the next normalisation; such a letter keeps its original form.
 */
function keepUnstable(composed: string, folded: string): string {
  if (folded.normalize('NFC') === folded) return folded;
  let stable = '';
  for (const cluster of composed.matchAll(/\P{M}?\p{M}*/gu)) {
    const part = folded.slice(cluster.index, cluster.index + cluster[0].length);
    stable += part.normalize('NFC') === part ? part : cluster[0];
  }
  return stable;
}
