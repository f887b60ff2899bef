import type { Locale } from '@office/search';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';

/** How many places are left, in words; null where their number is not limited. */
export function describePlaces(t: Translate, placesLeft: number | null): string | null {
  if (placesLeft === null) return null;
  return placesLeft > 0 ? t('apply.placesLeft', { count: placesLeft }) : t('apply.placesNone');
}

/** A shift as it is told: its day and its hours, in Baku's time. */
export function describeShift(
  locale: Locale,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): string {
  const day = formatDate(locale, startsAt, 'weekday-day');
  return `${day}, ${formatDate(locale, startsAt, 'time')}–${formatDate(locale, endsAt, 'time')}`;
}
