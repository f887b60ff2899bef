import { describe, expect, test } from 'vitest';

import { digestRunKey, digestWindow, isQuietHour, lastDigestSlot } from './run-times';

const at = (text: string) => new Date(text);

describe('the window of a run', () => {
  const planned = at('2026-11-26T14:00:00Z');

  test('starts where the previous run of its frequency ended', () => {
    const previousEnd = at('2026-11-19T13:59:30Z');
    expect(digestWindow('weekly', previousEnd, planned)).toEqual({
      start: previousEnd,
      end: planned,
    });
  });

  test('looks a week or 31 days back when nothing was sent before', () => {
    expect(digestWindow('weekly', null, planned)?.start).toEqual(at('2026-11-19T14:00:00Z'));
    expect(digestWindow('monthly', null, planned)?.start).toEqual(at('2026-10-26T14:00:00Z'));
  });

  test('is nothing when the previous run reaches as far', () => {
    expect(digestWindow('weekly', planned, planned)).toBeNull();
    expect(digestWindow('weekly', at('2026-11-27T00:00:00Z'), planned)).toBeNull();
  });

  test('gives the same key to planners that saw the same previous run', () => {
    const start = at('2026-11-19T14:00:00Z');
    const one = digestRunKey('weekly', { start, end: planned });
    const other = digestRunKey('weekly', { start, end: at('2026-11-26T14:00:01Z') });
    expect(other).toBe(one);
    expect(digestRunKey('monthly', { start, end: planned })).not.toBe(one);
  });
});

describe('the default slot', () => {
  test('is Thursday 18:00 in Baku', () => {
    expect(lastDigestSlot('weekly', at('2026-11-24T10:00:00Z'))).toEqual(
      at('2026-11-19T14:00:00Z'),
    );
  });

  test('counts from that very moment and not before', () => {
    expect(lastDigestSlot('weekly', at('2026-11-26T14:00:00Z'))).toEqual(
      at('2026-11-26T14:00:00Z'),
    );
    expect(lastDigestSlot('weekly', at('2026-11-26T13:59:59Z'))).toEqual(
      at('2026-11-19T14:00:00Z'),
    );
  });

  test('of monthly digests is the first Thursday', () => {
    expect(lastDigestSlot('monthly', at('2026-11-24T10:00:00Z'))).toEqual(
      at('2026-11-05T14:00:00Z'),
    );
    expect(lastDigestSlot('monthly', at('2026-12-03T13:00:00Z'))).toEqual(
      at('2026-11-05T14:00:00Z'),
    );
    expect(lastDigestSlot('monthly', at('2026-10-01T15:00:00Z'))).toEqual(
      at('2026-10-01T14:00:00Z'),
    );
  });
});

describe('quiet hours', () => {
  test('last from 21:00 to 08:00 in Baku', () => {
    expect(isQuietHour(at('2026-11-26T16:59:59Z'))).toBe(false);
    expect(isQuietHour(at('2026-11-26T17:00:00Z'))).toBe(true);
    expect(isQuietHour(at('2026-11-27T03:59:59Z'))).toBe(true);
    expect(isQuietHour(at('2026-11-27T04:00:00Z'))).toBe(false);
  });
});
