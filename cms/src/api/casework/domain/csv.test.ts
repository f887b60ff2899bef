import { expect, it } from 'vitest';
import { csvLine } from './csv';

it.each([
  ['=1+2', "'=1+2"],
  ['+994 50 123 45 67', "'+994 50 123 45 67"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['＝1', "'＝1"],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['a=1', 'a=1'],
  ['', ''],
])('writes the text %j as data', (text, cell) => {
  expect(csvLine([text], ',')).toBe(`${cell}\r\n`);
});

it('quotes what would end a cell, for either separator', () => {
  expect(csvLine(['a,b', 'c;d', 'e"f', 'g\nh'], ',')).toBe('"a,b",c;d,"e""f","g\nh"\r\n');
  expect(csvLine(['a,b', 'c;d'], ';')).toBe('a,b;"c;d"\r\n');
});

it('leaves numbers numbers and nothing empty', () => {
  expect(csvLine([-3, null, 'x'], ',')).toBe('-3,,x\r\n');
});
