import { expect, it } from 'vitest';
import { findOtherReadings } from './keyboard-slips.ts';

it.each([
  ['rke,', 'клуб'],
  ['if[vfns', 'шахматы'],
  ['Lhjys', 'дроны'],
  ['фзщыешд', 'apostil'],
  ['лщтгддг', 'konullu'],
  ['сдги', 'club'],
  ['volontery', 'волонтеры'],
  ['pchelovodstvo', 'пчеловодство'],
  ['klub shahmat', 'клуб шахмат'],
  ['волонтёр', 'volontyor'],
])('reads %s as %s among others', (typed, meant) => {
  expect(findOtherReadings(typed)).toContain(meant);
});

it('leaves mixed alphabets, digits and nothing alone', () => {
  for (const typed of ['klub клуб', '2026', '', '?!']) expect(findOtherReadings(typed)).toEqual([]);
});
