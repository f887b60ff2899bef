import { describe, expect, test } from 'vitest';

import { maskEmail, normaliseEmail } from './email-address';

describe('normaliseEmail', () => {
  test('gives one form to addresses that differ in case and surrounding space', () => {
    expect(normaliseEmail('  Aysel.ILGAR@Example.ORG ')).toBe('aysel.ilgar@example.org');
  });
});

describe('maskEmail', () => {
  test('hides everything of the local part but its first character', () => {
    expect(maskEmail('aysel@example.org')).toBe('a•••@example.org');
  });

  test('does not tell how long the local part is', () => {
    expect(maskEmail('a@example.org')).toBe(maskEmail('abcdef@example.org'));
  });
});
