import { describe, expect, it } from 'vitest';

import { sayCount, sayDate, sayDateTime, sayDay, sayIn, sayTime } from './say';

// Half past midnight in Baku, still the day before in UTC.
const at = new Date('2026-05-05T20:30:00Z');

describe('what mails say', () => {
  it('is the day at Baku’s time in the reader’s language', () => {
    expect(sayDate(at, 'az')).toBe('6 may 2026');
    expect(sayDate(at, 'en')).toBe('6 May 2026');
    expect(sayDate(at, 'ru')).toBe('6 мая 2026 г.');
  });

  it('is the name of the day and the time', () => {
    expect(sayDay(at, 'az')).toBe('6 may 2026, çərşənbə');
    expect(sayDay(at, 'en')).toBe('6 May 2026, Wednesday');
    expect(sayDay(at, 'ru')).toBe('6 мая 2026 г., среда');
    expect(sayTime(at)).toBe('00:30');
    expect(sayDateTime(at, 'az')).toBe('6 may 2026, 00:30');
  });

  it('counts as each language does', () => {
    const ru = { one: 'место', few: 'места', many: 'мест' };
    expect([1, 3, 5, 11, 21].map((count) => sayCount(count, 'ru', ru))).toEqual([
      '1 место',
      '3 места',
      '5 мест',
      '11 мест',
      '21 место',
    ]);
    expect(sayCount(1, 'en', { one: 'place', many: 'places' })).toBe('1 place');
    expect(sayCount(0, 'en', { one: 'place', many: 'places' })).toBe('0 places');
    expect(sayCount(1, 'az', { one: 'yer', many: 'yer' })).toBe('1 yer');
  });

  it('falls back to the Azerbaijani text', () => {
    expect(sayIn({ az: 'Bakı', en: 'Baku' }, 'ru')).toBe('Bakı');
    expect(sayIn({ az: 'Bakı', en: 'Baku' }, 'en')).toBe('Baku');
  });
});
