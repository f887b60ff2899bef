import type { Locale } from '@office/search';

import { sayDate, sayDateTime, sayTime } from '../../../mail/say';

/** From when to when, in Baku: `5 May 2026, 10:00–13:00`, with both days where they differ. */
export function sayPeriod(period: { startsAt: string; endsAt: string }, language: Locale): string {
  const start = new Date(period.startsAt);
  const end = new Date(period.endsAt);
  const begin = sayDateTime(start, language);
  return sayDate(start, language) === sayDate(end, language)
    ? `${begin}–${sayTime(end)}`
    : `${begin} – ${sayDateTime(end, language)}`;
}
