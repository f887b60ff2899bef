/**
 * Word separators of charabia 0.9.9, the tokeniser of Meilisearch 1.50: punctuation, spaces and
 * mathematical operators, but not `< > = | ~ ^ $`, which stay inside words.
 */
const SEPARATOR =
  /^[\p{Pc}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\p{Zs}\0\n\r\t\u2029\u200C`+±×÷\u2212-\u22FF]$/u;

/** Separators after which two words are not neighbours (a sentence or clause ended). */
const HARD = new Set([
  '\0',
  '. ',
  ', ',
  '!',
  ';',
  '?',
  '¡',
  '§',
  '¶',
  '¿',
  '՜',
  '´',
  '՝',
  '՞',
  '։',
  '׃',
  '،',
  '؛',
  '؟',
  '۔',
  '።',
  '፣',
  '፤',
  '፥',
  '፦',
  '፧',
  '፨',
  '․',
  '‥',
  '…',
  '※',
  '‼',
  '‽',
  '⁇',
  '⁈',
  '⁉',
  '⁏',
  '、',
  '。',
  '﹐',
  '﹑',
  '﹒',
  '﹔',
  '﹕',
  '﹖',
  '﹗',
  '！',
  '，',
  '．',
  '：',
  '；',
  '？',
  '｡',
  '､',
]);

/** Where one tokeniser differs from the default list. */
export interface SeparatorSettings {
  separatorTokens: readonly string[];
  nonSeparatorTokens: readonly string[];
}

export type SeparatorKind = 'hard' | 'soft';

/**
 * Finds the separator that starts at `index` of the text (the longest one), or `undefined`.
 * Separators added by settings are hard, as in charabia.
 */
export function separatorAt(
  text: string,
  index: number,
  settings: SeparatorSettings,
): { length: number; kind: SeparatorKind } | undefined {
  let longest = 0;
  for (const token of settings.separatorTokens) {
    if (token.length > longest && text.startsWith(token, index)) longest = token.length;
  }
  if (longest > 0) return { length: longest, kind: 'hard' };
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  if (settings.nonSeparatorTokens.includes(character)) return undefined;
  const pair = text.slice(index, index + 2);
  if (pair === '. ' || pair === ', ') return { length: 2, kind: 'hard' };
  if (!isSeparator(character)) return undefined;
  return { length: character.length, kind: HARD.has(character) ? 'hard' : 'soft' };
}

const known = new Map<string, boolean>();

function isSeparator(character: string): boolean {
  let answer = known.get(character);
  if (answer === undefined) {
    answer = SEPARATOR.test(character);
    if (known.size < 10_000) known.set(character, answer);
  }
  return answer;
}
