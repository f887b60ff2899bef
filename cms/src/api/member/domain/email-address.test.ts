import { describe, expect, test } from 'vitest';

import { maskEmail, normaliseEmail } from './email-address';

describe('normaliseEmail', () => {
  test('gives one form to addresses that differ in case and surrounding space', () => {
    expect(normaliseEmail('  Aysel.ILGAR@Example.ORG ')).toBe('aysel.ilgar@example.org');
  });

  test.each(['İlqar@example.org', 'ılqar@example.org', '\u212Aamran@example.org'])(
    'leaves %s to be refused instead of making another’s address of it',
    (address) => {
      expect(normaliseEmail(address)).toBe(address);
    },
  );

  test('writes a domain as the DNS does, a dotless i apart from a dotted one', () => {
    expect(normaliseEmail('a@Müəllim.AZ')).toBe('a@xn--mllim-kva75v.az');
    expect(normaliseEmail('a@qızıl.az')).toBe('a@xn--qzl-juab.az');
    expect(normaliseEmail('a@qizil.az')).toBe('a@qizil.az');
  });

  test.each(['a@xn--qzl-juab.az', 'a.b+c@example.org', 'no address', 'a@[1', 'a@'])(
    'changes nothing of its own form: %s',
    (address) => {
      expect(normaliseEmail(address)).toBe(address);
    },
  );
});

describe('maskEmail', () => {
  test('hides everything of the local part but its first character', () => {
    expect(maskEmail('aysel@example.org')).toBe('a•••@example.org');
  });

  test('does not tell how long the local part is', () => {
    expect(maskEmail('a@example.org')).toBe(maskEmail('abcdef@example.org'));
  });
});
