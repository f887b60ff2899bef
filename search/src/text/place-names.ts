import { fold } from './fold.ts';

/**
 * Every spelling people type for a place, one place a line. They are synonyms of each other, keep
 * their endings' stem (`gencede` to `gence`, never `genc`, which means young) and are never matched
 * with a typing error, because other words are one letter away.
 */
const PLACES: readonly (readonly string[])[] = [
  ['Bakı', 'Baku', 'Баку'],
  ['Sumqayıt', 'Sumgait', 'Sumgayit', 'Sumqait', 'Сумгаит', 'Сумгайыт'],
  ['Gəncə', 'Ganja', 'Gandja', 'Ganca', 'Genje', 'Гянджа', 'Гянжа'],
  ['Xırdalan', 'Khirdalan', 'Хырдалан'],
  ['Abşeron', 'Absheron', 'Апшерон', 'Абшерон'],
  ['Şəki', 'Sheki', 'Шеки'],
  ['Lənkəran', 'Lankaran', 'Ленкорань'],
  ['Mingəçevir', 'Mingachevir', 'Мингечевир', 'Мингячевир'],
  ['Naxçıvan', 'Nakhchivan', 'Нахчыван', 'Нахичевань'],
  ['Şamaxı', 'Shamakhi', 'Шемаха', 'Шамахы'],
  ['Şuşa', 'Shusha', 'Шуша'],
  ['Xankəndi', 'Khankendi', 'Ханкенди'],
  ['Goygol', 'Göygöl', 'Гёйгёль'],
];

/** Spellings of each place, folded, without doubles. */
export const PLACE_SPELLINGS: readonly (readonly string[])[] = PLACES.map((spellings) => [
  ...new Set(spellings.map(fold)),
]);
