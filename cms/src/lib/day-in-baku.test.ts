import { expect, it } from 'vitest';

import { dayInBaku } from './day-in-baku.ts';

it('turns the day at midnight in Baku, four hours before Greenwich', () => {
  expect(dayInBaku(new Date('2026-12-31T19:59:59Z'))).toBe('2026-12-31');
  expect(dayInBaku(new Date('2026-12-31T20:00:00Z'))).toBe('2027-01-01');
});
