import { expect, test } from 'vitest';

import { isAcceptablePassword } from './password';

test('a password has 10 to 72 bytes, not characters', () => {
  expect(isAcceptablePassword('a'.repeat(9))).toBe(false);
  expect(isAcceptablePassword('a'.repeat(10))).toBe(true);
  expect(isAcceptablePassword('a'.repeat(72))).toBe(true);
  expect(isAcceptablePassword('a'.repeat(73))).toBe(false);
  expect(isAcceptablePassword('ə'.repeat(36))).toBe(true);
  expect(isAcceptablePassword('ə'.repeat(37))).toBe(false);
});
