import { describe, expect, test } from 'vitest';

import { deriveToken, hashToken, TOKEN_LIFE } from './one-time-token';

describe('one-time tokens', () => {
  test('are the same each time the mail is made', () => {
    expect(deriveToken('secret', 'confirm-address', 'row1')).toBe(
      deriveToken('secret', 'confirm-address', 'row1'),
    );
  });

  test('differ by secret, purpose and row', () => {
    const tokens = [
      deriveToken('secret', 'confirm-address', 'row1'),
      deriveToken('other', 'confirm-address', 'row1'),
      deriveToken('secret', 'reset-password', 'row1'),
      deriveToken('secret', 'confirm-address', 'row2'),
    ];
    expect(new Set(tokens).size).toBe(4);
  });

  test('fit into a link without escaping', () => {
    expect(deriveToken('secret', 'reset-password', 'row1')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test('cannot be read from what is stored', () => {
    const token = deriveToken('secret', 'reset-password', 'row1');
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashToken(token)).not.toContain(token);
  });

  test('to confirm live 48 hours, to reset a password one', () => {
    expect(TOKEN_LIFE['confirm-address']).toBe(48 * 3_600_000);
    expect(TOKEN_LIFE['reset-password']).toBe(3_600_000);
  });
});
