import { expect, it } from 'vitest';
import { measureEditDistance } from './edit-distance.ts';

it.each([
  ['kitab', 'kitab', 0],
  ['kitb', 'kitab', 1],
  ['kitaab', 'kitab', 1],
  ['kitap', 'kitab', 1],
  ['kiatb', 'kitab', 1],
  ['titab', 'kitab', 2],
  ['', 'abc', 4],
])('%j is from %j %i away', (typed, written, distance) => {
  expect(measureEditDistance(typed, written).whole).toBe(distance);
});

it('measures from the beginning of the other word', () => {
  expect(measureEditDistance('univrs', 'universitet')).toEqual({ whole: 5, beginning: 1 });
});
