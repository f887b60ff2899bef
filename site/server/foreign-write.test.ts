import { expect, test } from 'vitest';
import { isForeignWrite } from './foreign-write.ts';

const ORIGIN = 'https://office.example.az';

test('a write from our own page is ours', () => {
  expect(isForeignWrite('POST', { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, ORIGIN)).toBe(
    false,
  );
  expect(isForeignWrite('POST', { origin: ORIGIN }, ORIGIN)).toBe(false);
});

test.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
  [{}],
  [{ origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
  [{ origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
  [{ origin: 'http://office.example.az' }],
])('a write with %j is foreign', (headers) => {
  expect(isForeignWrite('POST', headers, ORIGIN)).toBe(true);
  expect(isForeignWrite('DELETE', headers, ORIGIN)).toBe(true);
});

test('reading is never foreign', () => {
  expect(isForeignWrite('GET', { origin: 'https://evil.example' }, ORIGIN)).toBe(false);
});
