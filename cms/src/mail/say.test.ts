import { describe, expect, it } from 'vitest';

import { sayDate, sayDateTime, sayTime } from './say';

// Half past midnight in Baku, still the day before in UTC.
const at = new Date('2026-05-05T20:30:00Z');

describe('what mails say', () => {
  it('is the day at Baku’s time in the reader’s language', () => {
    expect(sayDate(at, 'az')).toBe('6 may 2026');
    expect(sayDate(at, 'en')).toBe('6 May 2026');
    expect(sayDate(at, 'ru')).toBe('6 мая 2026');
  });

  it('is the time, with its day where that is asked', () => {
    expect(sayTime(at)).toBe('00:30');
    expect(sayDateTime(at, 'az')).toBe('6 may 2026, 00:30');
  });
});
