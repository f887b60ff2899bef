import fc from 'fast-check';
import { expect, it } from 'vitest';

import { organiserKey } from './organiser-key';

it.each([
  ['Gəncə Tibb Kolleci', 'gence-tibb-kolleci'],
  ['  gence  tibb kolleci ', 'gence-tibb-kolleci'],
  ['Детская библиотека', 'detskaya-biblioteka'],
])('makes of “%s” the key %s', (name, key) => {
  expect(organiserKey(name)).toBe(key);
});

it('keeps long names apart that differ at their end only', () => {
  const beginning = 'Yasamal bələdiyyəsi və Memarlıq və İnşaat Universitetinin ';
  expect(organiserKey(`${beginning}şəhərsalma kafedrası`)).not.toBe(
    organiserKey(`${beginning}memarlıq kafedrası`),
  );
});

it('is always a part of an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      expect(organiserKey(name)).toMatch(/^[a-z0-9-]{1,67}$/);
    }),
  );
});
