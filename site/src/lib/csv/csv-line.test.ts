import { expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';

it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1'])('takes %j for a text', (text) => {
  expect(csvLine([text], ',').replace(/^"/, '').startsWith("'")).toBe(true);
});

it('quotes what would end a cell or a line', () => {
  expect(csvLine(['a,b', 'c"d', 'e\nf', null], ',')).toBe('"a,b","c""d","e\nf",\r\n');
  expect(csvLine(['a,b', 'c;d'], ';')).toBe('a,b;"c;d"\r\n');
});

it('writes numbers as the separator’s languages do', () => {
  expect(csvLine([0.5, 1_000], ',')).toBe('0.5,1000\r\n');
  expect(csvLine([0.5, -2], ';')).toBe('0,5;-2\r\n');
});
