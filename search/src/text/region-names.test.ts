import { expect, it } from 'vitest';
import { createProperNames } from './proper-names.ts';
import { createRegionFinder } from './region-names.ts';

const regions = [
  { key: 'baku', spellings: ['Bakı', 'Baku', 'Баку', 'Baku city'] },
  { key: 'sumgait', spellings: ['Sumqayıt', 'Sumgait', 'Сумгаит'] },
  { key: 'ganja', spellings: ['Gəncə', 'Ganja', 'Гянджа', 'Kirovabad'] },
];
const names = createProperNames(regions.map(({ spellings }) => spellings));
const regionsNamed = createRegionFinder(regions, names);

it.each([
  ['gence', 'ganja'],
  ['Gəncədəki', 'ganja'],
  ['gəncəlilər', 'ganja'],
  ['Gandja', 'ganja'],
  ['kirovabadda', 'ganja'],
  ['Гяндже', 'ganja'],
  ['гянджинский', 'ganja'],
  ['sumqayt', 'sumgait'],
  ['sumqayıtlıların', 'sumgait'],
  ['сумгаитского', 'sumgait'],
  ['bakılı', 'baku'],
  ['бакинские', 'baku'],
])('%s names %s', (word, key) => {
  expect(regionsNamed(word)).toEqual([key]);
});

it.each(['gənc', 'gənci', 'gənclərli', 'городской', 'city', 'şəki', 'бак', 'klub'])(
  '%s names no region',
  (word) => {
    expect(regionsNamed(word)).toEqual([]);
  },
);
