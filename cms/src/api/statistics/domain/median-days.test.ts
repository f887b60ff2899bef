import fc from 'fast-check';
import { expect, it } from 'vitest';

import { medianDays } from './median-days';

/** Mondays of weeks without a day off. */
const MONDAY = new Date('2026-09-07T08:00:00Z');
const after = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000);
const waited = (days: number, cases = 1) => ({
  askedAt: MONDAY,
  answeredAt: after(days * 24),
  cases,
});

it('is the wait of the case in the middle, in working days', () => {
  expect(medianDays([waited(0, 2), waited(1), waited(2, 2)])).toBe(1);
  // From Monday to the next one: five working days.
  expect(medianDays([waited(7, 5)])).toBe(5);
});

it('lies between the two in the middle of an even number', () => {
  expect(medianDays([waited(0, 3), waited(1, 3)])).toBe(0.5);
});

it('is not told of fewer than five', () => {
  expect(medianDays([])).toBeNull();
  expect(medianDays([waited(1, 4)])).toBeNull();
});

it('does not depend on how the cases are grouped', () => {
  const days = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(days, (each) => {
      const sorted = each.toSorted((one, other) => one - other);
      const middle =
        ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
      const grouped = [0, 1, 2, 3, 4].map((wait) =>
        waited(wait, each.filter((own) => own === wait).length),
      );
      expect(medianDays(each.map((wait) => waited(wait)))).toBe(middle);
      expect(medianDays(grouped)).toBe(middle);
    }),
  );
});
