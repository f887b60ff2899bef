import { expect, it, vi } from 'vitest';

import { keepFor } from './keep-for';

it('asks once for all who ask meanwhile, and again when the answer is old', async () => {
  let time = 0;
  const make = vi.fn(() => Promise.resolve(time));
  const ask = keepFor(10, make, () => time);
  expect(await Promise.all([ask(), ask()])).toEqual([0, 0]);
  time = 9;
  expect(await ask()).toBe(0);
  time = 10;
  expect(await ask()).toBe(10);
  expect(make).toHaveBeenCalledTimes(2);
});

it('keeps no failure', async () => {
  const make = vi.fn<() => Promise<string>>();
  make.mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce('there');
  const ask = keepFor(10, make, () => 0);
  await expect(ask()).rejects.toThrow('away');
  expect(await ask()).toBe('there');
});
