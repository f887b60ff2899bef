import { expect, it } from 'vitest';
import { sayPeriod } from './say-period';

it('names the day once when the shift ends on it, in Baku', () => {
  const period = { startsAt: '2026-05-05T06:00:00.000Z', endsAt: '2026-05-05T09:30:00.000Z' };
  expect(sayPeriod(period, 'en')).toBe('5 May 2026, 10:00–13:30');
  expect(sayPeriod(period, 'ru')).toBe('5 мая 2026, 10:00–13:30');
});

it('names both days of a shift over midnight', () => {
  const period = { startsAt: '2026-05-05T18:00:00.000Z', endsAt: '2026-05-05T22:00:00.000Z' };
  expect(sayPeriod(period, 'en')).toBe('5 May 2026, 22:00 – 6 May 2026, 02:00');
});
