import { describe, expect, it } from 'vitest';

import { retryContended } from './retry-contended';

const failure = (code: string) => Object.assign(new Error('of the driver'), { code });

describe('a transaction others were in the way of', () => {
  it.each(['40P01', '40001', 'SQLITE_BUSY_SNAPSHOT'])(
    'runs again after %s until it goes through',
    async (code) => {
      let tries = 0;
      const answer = await retryContended(async () => {
        tries += 1;
        if (tries < 3) throw new Error('saving failed', { cause: failure(code) });
        return 'done';
      });
      expect([answer, tries]).toEqual(['done', 3]);
    },
  );

  it('is answered with 503 after five tries', async () => {
    let tries = 0;
    const failing = retryContended(async () => {
      tries += 1;
      throw failure('40P01');
    });
    await expect(failing).rejects.toMatchObject({ details: { code: 'server.unavailable' } });
    expect(tries).toBe(5);
  });

  it('does not run again after any other error', async () => {
    let tries = 0;
    const failing = retryContended(async () => {
      tries += 1;
      throw failure('23505');
    });
    await expect(failing).rejects.toThrow('of the driver');
    expect(tries).toBe(1);
  });
});
