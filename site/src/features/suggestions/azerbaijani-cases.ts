/**
 * Azerbaijani case endings for the names that stand in a sentence. Endings follow the last
 * vowel of the word (vowel harmony); `-lıq` and its sisters soften before a vowel.
 */
const BACK = 'aıou';
const CLOSE_VOWEL: Record<string, string> = {
  a: 'ı',
  ı: 'ı',
  o: 'u',
  u: 'u',
  e: 'i',
  ə: 'i',
  i: 'i',
  ö: 'ü',
  ü: 'ü',
};
const SOFTENED: Record<string, string> = { lıq: 'lığ', luq: 'luğ', lik: 'liy', lük: 'lüy' };

/** What is chosen or seen: `Ekologiya` → `Ekologiyanı`, `Sağlamlıq` → `Sağlamlığı`. */
export function azAccusative(name: string): string {
  const vowel = lastVowel(name);
  if (vowel === null) return name;
  const ending = CLOSE_VOWEL[vowel] ?? 'ı';
  if (endsInVowel(name)) return `${name}n${ending}`;
  const soft = SOFTENED[name.slice(-3)];
  return (soft === undefined ? name : name.slice(0, -3) + soft) + ending;
}

/** Where something is: `Gəncə` → `Gəncədə`, `Bakı` → `Bakıda`. */
export function azLocative(name: string): string {
  const vowel = lastVowel(name);
  return vowel !== null && BACK.includes(vowel) ? `${name}da` : `${name}də`;
}

function lastVowel(name: string): string | null {
  const vowels = [...name.toLocaleLowerCase('az')].filter((letter) => letter in CLOSE_VOWEL);
  return vowels.at(-1) ?? null;
}

function endsInVowel(name: string): boolean {
  return (name.toLocaleLowerCase('az').at(-1) ?? '') in CLOSE_VOWEL;
}
