import { expect, it } from 'vitest';
import { addWorkingDays, bakuYear, workingDaysBetween } from './working-days';

it.each([
  ['a Wednesday', '2026-04-15T08:00:00Z', 3, '2026-04-20T14:00:00Z'],
  ['a Friday', '2026-04-17T08:00:00Z', 1, '2026-04-20T14:00:00Z'],
  ['a Saturday', '2026-04-18T08:00:00Z', 1, '2026-04-20T14:00:00Z'],
  ['23:59 in Baku', '2026-04-14T19:59:00Z', 1, '2026-04-15T14:00:00Z'],
  ['midnight in Baku', '2026-04-14T20:00:00Z', 1, '2026-04-16T14:00:00Z'],
  ['the eve of Novruz', '2026-03-19T08:00:00Z', 1, '2026-03-25T14:00:00Z'],
  ['the end of the year', '2026-12-30T08:00:00Z', 1, '2027-01-04T14:00:00Z'],
  ['a Wednesday, backwards', '2026-04-29T14:00:00Z', -2, '2026-04-27T14:00:00Z'],
  ['a Monday, backwards', '2026-04-20T14:00:00Z', -2, '2026-04-16T14:00:00Z'],
])('counts working days from %s', (_, from, days, due) => {
  expect(addWorkingDays(new Date(from), days)).toEqual(new Date(due));
});

it('skips days off that were announced', () => {
  const due = addWorkingDays(new Date('2026-05-26T08:00:00Z'), 1, ['2026-05-27']);
  expect(due).toEqual(new Date('2026-05-29T14:00:00Z'));
});

it('counts back what a promise of working days took', () => {
  const from = new Date('2026-03-18T21:00:00Z');
  for (const days of [0, 1, 2, 3, 8, 20]) {
    const due = days === 0 ? from : addWorkingDays(from, days);
    expect(workingDaysBetween(from, due)).toBe(days);
  }
  expect(workingDaysBetween(from, new Date('2026-03-18T19:00:00Z'))).toBe(0);
});

it('turns the year at midnight in Baku', () => {
  expect(bakuYear(new Date('2026-12-31T19:59:59Z'))).toBe(2026);
  expect(bakuYear(new Date('2026-12-31T20:00:00Z'))).toBe(2027);
});
