import { beforeEach, expect, it, vi } from 'vitest';
import { createMarkWatch, type MarkWatch } from './mark-watch.ts';

let mark = 0;
const purgeAll = vi.fn();
let watch: MarkWatch;

beforeEach(() => {
  purgeAll.mockClear();
  mark = 10;
  watch = createMarkWatch(() => Promise.resolve(mark), purgeAll);
});

it('purges when the cms knows of a change nobody told of', async () => {
  await watch.look();
  expect(purgeAll).not.toHaveBeenCalled();
  mark = 11;
  await watch.look();
  await watch.look();
  expect(purgeAll).toHaveBeenCalledTimes(1);
});

it('does not purge again what was told', async () => {
  await watch.look();
  mark = 12;
  watch.told(12);
  await watch.look();
  expect(purgeAll).not.toHaveBeenCalled();
});

it('purges when the cms has gone back to an older database', async () => {
  await watch.look();
  mark = 3;
  await watch.look();
  expect(purgeAll).toHaveBeenCalledTimes(1);
});

it('does not take an answer that was overtaken by a message for an older database', async () => {
  await watch.look();
  const overtaken = createMarkWatch(() => {
    overtaken.told(20);
    return Promise.resolve(10);
  }, purgeAll);
  await overtaken.look();
  mark = 20;
  expect(purgeAll).not.toHaveBeenCalled();
});

it('says when the cms cannot be asked, and goes on from what it knew', async () => {
  await watch.look();
  const failing = createMarkWatch(() => Promise.reject(new Error('away')), purgeAll);
  await expect(failing.look()).rejects.toThrow('away');
  expect(purgeAll).not.toHaveBeenCalled();
});
