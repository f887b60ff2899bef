import { expect, it } from 'vitest';
import { TOWN_NAMES, createProperNames } from './proper-names.ts';

it.each([
  ['Gəncədə', 'gence'],
  ['Gəncədəki', 'gence'],
  ['GƏNCƏDƏN', 'gence'],
  ['gencenin', 'gence'],
  ['Bakıdan', 'baki'],
  ['Bakının', 'baki'],
  ['ganja', 'ganja'],
  ['Şəkidə', 'seki'],
  ['Гяндже', 'гянджа'],
  ['Сумгаита', 'сумгаит'],
])('finds the name in %s', (word, name) => {
  expect(TOWN_NAMES.find(word)).toBe(name);
});

it.each(['gənc', 'gənclər', 'gənclərdən', 'bakalavr', 'klub'])('sees no name in %s', (word) => {
  expect(TOWN_NAMES.find(word)).toBeNull();
});

it('knows names that editors add, with their endings', () => {
  const names = createProperNames([
    ['Bakı Dövlət Universiteti', 'BDU'],
    ['Gəncə', 'Kirovabad'],
  ]);
  expect(names.find('BDU')).toBe('bdu');
  expect(names.find('bduda')).toBe('bdu');
  expect(names.find('Kirovabadda')).toBe('kirovabad');
  expect(names.find('universiteti')).toBeNull();
  expect(TOWN_NAMES.find('Kirovabadda')).toBeNull();
});
