import { expect, test } from 'vitest';

import { deriveCode, hashTicket } from './sign-in-code';

const SECRET = 'a secret of the tests';
const codes = Array.from({ length: 2000 }, (_, number) => deriveCode(SECRET, `row${number}`));

test('a code is six digits, the same for a row at every time', () => {
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  expect(deriveCode(SECRET, 'row7')).toBe(codes[7]);
});

test('codes differ by row and by secret, and may begin with a zero', () => {
  expect(new Set(codes).size).toBeGreaterThan(1990);
  expect(deriveCode('another secret', 'row7')).not.toBe(codes[7]);
  expect(codes.some((code) => code.startsWith('0'))).toBe(true);
});

test('a ticket is good for the address it was asked for only', () => {
  const stored = hashTicket(SECRET, 'ticket', 'aysel@example.org');
  expect(stored).not.toContain('ticket');
  expect(hashTicket(SECRET, 'ticket', 'other@example.org')).not.toBe(stored);
});
