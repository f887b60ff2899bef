import { describe, expect, it } from 'vitest';
import { calendarDaysUntil, formatDate, formatList } from './format.ts';

describe('formatDate', () => {
  it('tells the day in Baku, whatever the machine’s time zone', () => {
    const justBeforeMidnightUtc = '2026-11-23T21:30:00Z';
    expect(formatDate('az', justBeforeMidnightUtc)).toBe('24 noyabr 2026');
    expect(formatDate('en', justBeforeMidnightUtc)).toBe('24 November 2026');
    expect(formatDate('ru', justBeforeMidnightUtc)).toBe('24 ноября 2026');
    expect(formatDate('az', justBeforeMidnightUtc, 'time')).toBe('01:30');
    expect(formatDate('ru', '2026-08-09T06:00:00Z', 'short-month')).toBe('авг.');
  });
});

describe('calendarDaysUntil', () => {
  it.each([
    ['2026-11-24T19:59:00Z', 0],
    ['2026-11-24T20:00:00Z', 1],
    ['2026-11-23T19:59:00Z', -1],
    ['2026-12-01T06:00:00Z', 7],
  ])('counts Baku’s midnights to %s', (value, days) => {
    expect(calendarDaysUntil(value, new Date('2026-11-24T06:00:00Z'))).toBe(days);
  });
});

describe('formatList', () => {
  it('joins names as the language does', () => {
    expect(formatList('az', ['a', 'b', 'c'])).toBe('a, b və c');
    expect(formatList('ru', ['a', 'b'])).toBe('a и b');
    expect(formatList('en', [])).toBe('');
  });
});
