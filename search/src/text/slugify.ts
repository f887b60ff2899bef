import { fold } from './fold.ts';

const LONGEST_SLUG = 60;
const EMPTY_SLUG = 'entry';

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/**
 * The part of a page's address made from its title: lower-case ASCII words joined by hyphens,
 * 1 to 60 characters, cut at a word where there is one. Cyrillic is transliterated; a title
 * without a single letter or digit gives `entry`.
 */
export function slugify(text: string): string {
  const latin = Array.from(
    fold(text.normalize('NFC').replaceAll(/[йЙ]/g, 'y')),
    (letter) => CYRILLIC[letter] ?? letter,
  ).join('');
  const words = latin
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’ʼ]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const slug = words.length > LONGEST_SLUG ? cutAtWord(words) : words;
  return slug === '' ? EMPTY_SLUG : slug;
}

function cutAtWord(words: string): string {
  const cut = words.slice(0, LONGEST_SLUG + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : words.slice(0, LONGEST_SLUG);
}
