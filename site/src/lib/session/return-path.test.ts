import { expect, test } from 'vitest';
import { readReturnPath } from './return-path.ts';

test.each(['/kabinet', '/en/account?x=1', '/muraciet/abc/yoxla'])('%s is a way back', (next) => {
  expect(readReturnPath(next, '/')).toBe(next);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/.//evil.example',
  'kabinet',
  '',
  null,
  `/${'a'.repeat(2000)}`,
])('%j is not', (next) => {
  expect(readReturnPath(next, '/fallback')).toBe('/fallback');
});
