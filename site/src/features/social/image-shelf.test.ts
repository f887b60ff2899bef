import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImageShelf } from './image-shelf.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-shelf-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (more = {}) =>
  createImageShelf({ folder, atOnce: 2, mostWaiting: 3, mostKept: 5, ...more });

/** A maker whose pictures are ready when the test says so. */
function slowMaker() {
  const ends: (() => void)[] = [];
  let most = 0;
  let running = 0;
  return {
    ends,
    mostAtOnce: () => most,
    make: async (): Promise<Buffer> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      return Buffer.from('png');
    },
  };
}

describe('an image shelf', () => {
  it('makes a picture once, for all who ask at once and for the next start', async () => {
    let made = 0;
    const make = () => Promise.resolve(Buffer.from(`picture ${(made += 1)}`));
    const shelf = open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => shelf.image('a', make)));
    expect(new Set(answers.map(String))).toEqual(new Set(['picture 1']));
    expect(String(await open().image('a', make))).toBe('picture 1');
    expect(made).toBe(1);
  });

  it('makes no more at once than it may, and refuses when too many wait', async () => {
    const { make, ends, mostAtOnce } = slowMaker();
    const shelf = open();
    const asked = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => shelf.image(name, make));
    await expect.poll(() => ends.length).toBe(2);
    for (let done = 0; done < 5; done += 1) {
      await expect.poll(() => ends.length).toBeGreaterThan(0);
      ends.shift()?.();
    }
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === null)).toHaveLength(2);
    expect(mostAtOnce()).toBe(2);
  });

  it('lets a picture that failed be made again', async () => {
    const shelf = open({ atOnce: 1 });
    await expect(shelf.image('a', () => Promise.reject(new Error('no ink')))).rejects.toThrow();
    expect(String(await shelf.image('a', () => Promise.resolve(Buffer.from('ink'))))).toBe('ink');
  });

  it('keeps no more pictures than it may', async () => {
    const shelf = open();
    for (let at = 0; at < 120; at += 1) {
      await shelf.image(`p${at}`, () => Promise.resolve(Buffer.from('png')));
    }
    expect((await readdir(folder)).length).toBeLessThanOrEqual(5 + 50);
  });
});
