const LOSING_VOWEL = new Map<string, string>([
  ['ağıl', 'ağl'],
  ['ağız', 'ağz'],
  ['burun', 'burn'],
  ['çiyin', 'çiyn'],
  ['əmir', 'əmr'],
  ['ətir', 'ətr'],
  ['fəsil', 'fəsl'],
  ['fikir', 'fikr'],
  ['nəsil', 'nəsl'],
  ['oğul', 'oğl'],
  ['ovuc', 'ovc'],
  ['qəbir', 'qəbr'],
  ['sinif', 'sinf'],
  ['şəkil', 'şəkl'],
]);

/** Loanwords that keep a hard last letter: `hüququ`, not `hüquğu`. */
const HARD = new Set(['elektrik', 'fabrik', 'hüquq', 'mexanik', 'plastik', 'üfüq']);

const CLOSE_VOWEL: Readonly<Record<string, string>> = {
  a: 'ı',
  ı: 'ı',
  e: 'i',
  ə: 'i',
  i: 'i',
  o: 'u',
  u: 'u',
  ö: 'ü',
  ü: 'ü',
};

/** The regular forms of an Azerbaijani noun as written, about forty: number, owner and case. */
export function declineNoun(noun: string): string[] {
  if (noun === 'su') return ['suyun', 'suya', 'suyu', 'suda', 'sudan', 'sular', 'suların'];
  const vowel = noun.match(/[aıoueəiöü](?=[^aıoueəiöü]*$)/)?.[0] ?? 'a';
  const isBack = 'aıou'.includes(vowel);
  const open = isBack ? 'a' : 'ə';
  const close = CLOSE_VOWEL[vowel] ?? 'ı';
  const inPlural = isBack ? 'ı' : 'i';
  const plural = `${noun}l${open}r`;
  const stem = soften(noun);
  return [
    ...new Set([
      ...withOwnersAndCases({ noun, stem, open, close }),
      plural,
      ...withOwnersAndCases({ noun: plural, stem: plural, open, close: inPlural }),
    ]),
  ];
}

interface Declined {
  noun: string;
  /** What stands before a vowel. */
  stem: string;
  open: string;
  close: string;
}

function withOwnersAndCases({ noun, stem, open, close }: Declined): string[] {
  const endsInVowel = /[aıoueəiöü]$/.test(noun);
  const mine = endsInVowel ? `${noun}m` : `${stem}${close}m`;
  const your = endsInVowel ? `${noun}n` : `${stem}${close}n`;
  const our = `${mine}${close}z`;
  const its = endsInVowel ? `${noun}s${close}` : `${stem}${close}`;
  const dative = endsInVowel ? `${noun}y${open}` : `${stem}${open}`;
  const accusative = endsInVowel ? `${noun}n${close}` : `${stem}${close}`;
  const locative = `${noun}d${open}`;
  return [
    ...[`${accusative}n`, dative, accusative, locative, `${locative}n`],
    ...[mine, your, its, our, `${your}${close}z`],
    ...[`${its}n${close}n`, `${its}n${open}`, `${its}n${close}`, `${its}nd${open}`],
    ...[`${its}nd${open}n`, `${our}${close}n`, `${our}${open}`, `${our}${close}`],
    ...[`${our}d${open}`, `${our}d${open}n`],
  ];
}

function soften(noun: string): string {
  const withoutVowel = LOSING_VOWEL.get(noun);
  if (withoutVowel !== undefined) return withoutVowel;
  const syllables = noun.match(/[aıoueəiöü]/g)?.length ?? 0;
  if (syllables < 2 || HARD.has(noun)) return noun;
  return noun.replace(/q$/, 'ğ').replace(/k$/, 'y');
}
