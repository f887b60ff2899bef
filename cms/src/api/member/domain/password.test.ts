import { expect, test } from 'vitest';

import { hashablePassword, isAcceptablePassword } from './password';

test('a password has 10 to 72 bytes, not characters', () => {
  expect(isAcceptablePassword('a'.repeat(9))).toBe(false);
  expect(isAcceptablePassword('a'.repeat(10))).toBe(true);
  expect(isAcceptablePassword('a'.repeat(72))).toBe(true);
  expect(isAcceptablePassword('a'.repeat(73))).toBe(false);
  expect(isAcceptablePassword('ə'.repeat(36))).toBe(true);
  expect(isAcceptablePassword('ə'.repeat(37))).toBe(false);
});

test('half a character, which keeps bcrypt busy for half a minute, is in no password', () => {
  expect(isAcceptablePassword('correct horse \ud800')).toBe(false);
  expect(isAcceptablePassword('correct horse \u{1f40e}')).toBe(true);
  expect(hashablePassword('x\udfffy')).toBe('x\ufffdy');
  expect(hashablePassword('\u{1f40e}')).toBe('\u{1f40e}');
});
