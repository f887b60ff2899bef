import { describe, expect, it } from 'vitest';

import { inTurn } from './in-turn';

describe('turns', () => {
  it('come one at a time, in the order of arrival', async () => {
    const order: string[] = [];
    const taking = (name: string) =>
      inTurn('door', async () => {
        order.push(`${name} in`);
        await Promise.resolve();
        order.push(`${name} out`);
        return name;
      });
    const answers = await Promise.all(['a', 'b', 'c'].map(taking));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  it('go on after one that failed, which alone is told', async () => {
    const failed = inTurn('door', () => Promise.reject(new Error('no')));
    const next = inTurn('door', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('of other keys do not wait', async () => {
    let open = (): void => undefined;
    const held = inTurn('closed', () => new Promise<void>((resolve) => (open = resolve)));
    expect(await inTurn('open', () => Promise.resolve('through'))).toBe('through');
    open();
    await held;
  });

  it('are refused with 503 when too many wait, and given again later', async () => {
    let open = (): void => undefined;
    const held = inTurn('full', () => new Promise<void>((resolve) => (open = resolve)));
    const others = Array.from({ length: 1_999 }, () => inTurn('full', () => Promise.resolve()));
    await expect(inTurn('full', () => Promise.resolve())).rejects.toMatchObject({
      details: { code: 'server.unavailable' },
    });
    open();
    await Promise.all([held, ...others]);
    expect(await inTurn('full', () => Promise.resolve('through'))).toBe('through');
  });
});
