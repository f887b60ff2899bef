import { describe, expect, it } from 'vitest';

import { joinDate, sayDistance, withNames } from '../admin/words/azerbaijani-time.ts';

/** What Chromium answers for Azerbaijani: ICU's root language. */
const part = (type: Intl.DateTimeFormatPartTypes, value: string) => ({ type, value });
const FULL = [
  part('year', '2026'),
  part('literal', ' '),
  part('month', 'M12'),
  part('literal', ' '),
  part('day', '3'),
  part('literal', ', '),
  part('weekday', 'Thu'),
  part('literal', ' '),
  part('hour', '19'),
  part('literal', ':'),
  part('minute', '59'),
];

describe('Azerbaijani dates where the browser has none', () => {
  it('have names and the order of the language', () => {
    expect(joinDate(withNames(FULL))).toBe('3 dekabr 2026, cümə axşamı, 19:59');
    expect(joinDate(withNames([part('year', '2026'), part('month', 'M01')]))).toBe('yanvar 2026');
    expect(
      joinDate(withNames([part('hour', '19'), part('literal', '.'), part('minute', '05')])),
    ).toBe('19.05');
  });

  it('name the columns of a calendar apart', () => {
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const short = withNames(
      days.map((day) => part('weekday', day)),
      true,
    ).map(({ value }) => value.slice(0, 2));
    expect(new Set(short).size).toBe(7);
  });

  it('stay as they are in numbers', () => {
    const parts = ['2026', '-', '12', '-', '03'].map((value, index) =>
      part((['year', 'literal', 'month', 'literal', 'day'] as const)[index] ?? 'literal', value),
    );
    expect(joinDate(withNames(parts))).toBe('2026-12-03');
  });

  it('say how far away a moment is', () => {
    expect(sayDistance(-2, 'days')).toBe('2 gün əvvəl');
    expect(sayDistance(3, 'hour')).toBe('3 saat sonra');
    expect([-1, 0, 1].map((days) => sayDistance(days, 'day'))).toEqual([
      'dünən',
      'bu gün',
      'sabah',
    ]);
    expect(sayDistance(-1, 'years')).toBe('1 il əvvəl');
  });
});
