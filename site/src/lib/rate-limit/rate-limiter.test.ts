import { expect, test } from 'vitest';
import { FORM_LIMITS, forgetAttempts, maySend } from './form-limits.ts';
import { createMemoryRateLimiter } from './rate-limiter.ts';

let now = new Date('2026-11-24T08:00:00Z');
const newLimiter = () => createMemoryRateLimiter(() => now);

test('a key may be used as often as its limit says, then again after the window', async () => {
  const limiter = newLimiter();
  const limit = { times: 2, windowMs: 1000 };
  expect(await limiter.take('a', limit)).toBe(true);
  expect(await limiter.take('a', limit)).toBe(true);
  expect(await limiter.take('a', limit)).toBe(false);
  expect(await limiter.take('b', limit)).toBe(true);
  now = new Date(now.getTime() + 1000);
  expect(await limiter.take('a', limit)).toBe(true);
});

test('one account is limited however it is written and wherever it is tried from', async () => {
  const limiter = newLimiter();
  const { times } = FORM_LIMITS['sign-in'].perAccount;
  for (let attempt = 0; attempt < times; attempt += 1) {
    const sender = { address: `10.0.0.${attempt}`, account: 'Aysel@example.org ' };
    expect(await maySend(limiter, 'sign-in', sender)).toBe(true);
  }
  const sender = { address: '10.0.1.1', account: 'aysel@example.org' };
  expect(await maySend(limiter, 'sign-in', sender)).toBe(false);
});

test('one network address is limited over all accounts', async () => {
  const limiter = newLimiter();
  const { times } = FORM_LIMITS['sign-up'].perAddress;
  const send = (index: number) =>
    maySend(limiter, 'sign-up', { address: '10.0.0.1', account: `a${index}@example.org` });
  for (let attempt = 0; attempt < times; attempt += 1) expect(await send(attempt)).toBe(true);
  expect(await send(times)).toBe(false);
});

test('getting in forgets the attempts on that account', async () => {
  const limiter = newLimiter();
  const { times } = FORM_LIMITS['sign-in'].perAccount;
  const sender = { address: '10.0.0.1', account: 'aysel@example.org' };
  for (let attempt = 0; attempt < times; attempt += 1) await maySend(limiter, 'sign-in', sender);
  await forgetAttempts(limiter, 'sign-in', 'Aysel@example.org');
  expect(await maySend(limiter, 'sign-in', sender)).toBe(true);
});
