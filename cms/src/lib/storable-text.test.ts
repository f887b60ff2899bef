import { expect, it } from 'vitest';

import { holdsUnstorable } from './storable-text';

it.each([
  'a\0b',
  '\ud800',
  'x\udfffy',
  ['ok', ['\0']],
  { name: { inner: '\udc00' } },
  { 'na\0me': 1 },
])('%j cannot be stored', (value) => {
  expect(holdsUnstorable(value)).toBe(true);
});

it.each(['Gəncə', '\u{1f469}\u200d\u{1f467}', '', null, undefined, 7, { a: [{ b: 'ə' }] }])(
  '%j can be stored',
  (value) => {
    expect(holdsUnstorable(value)).toBe(false);
  },
);

it('looks to the bottom of what is nested without end', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(5_000)}"\\u0000"${']'.repeat(5_000)}`);
  expect(holdsUnstorable(deep)).toBe(true);
});
