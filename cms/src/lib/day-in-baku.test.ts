import { expect, it } from 'vitest';

import { dayInBaku, timeInBaku } from './day-in-baku.ts';

it('turns the day at midnight in Baku, four hours before Greenwich', () => {
  expect(dayInBaku(new Date('2026-12-31T19:59:59Z'))).toBe('2026-12-31');
  expect(dayInBaku(new Date('2026-12-31T20:00:00Z'))).toBe('2027-01-01');
});

it('tells the time in Baku', () => {
  expect(timeInBaku(new Date('2026-05-31T05:30:00Z'))).toBe('09:30');
});
