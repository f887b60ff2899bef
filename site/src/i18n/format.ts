import type { Locale } from '@office/search';

/** The office's clock: all dates and times on the site are told in it. */
const OFFICE_TIME_ZONE = 'Asia/Baku';

const TAGS: Record<Locale, string> = { az: 'az', en: 'en-GB', ru: 'ru' };

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<Locale, Intl.NumberFormat>();

type DateStyle =
  'day' | 'short-day' | 'weekday-day' | 'day-time' | 'time' | 'year' | 'day-number' | 'short-month';
const DATE_STYLES: Record<Exclude<DateStyle, 'day-time'>, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  'short-day': { day: 'numeric', month: 'long' },
  'weekday-day': { weekday: 'long', day: 'numeric', month: 'long' },
  year: { year: 'numeric' },
  'day-number': { day: 'numeric' },
  'short-month': { month: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

/**
 * A moment in Baku's time as the language writes it: `24 noyabr 2026`.
 * @param value ISO string, Date or epoch milliseconds
 */
export function formatDate(
  locale: Locale,
  value: string | number | Date,
  style: DateStyle = 'day',
): string {
  if (style === 'day-time') {
    // Joined here: for Azerbaijani ICU would write `24 noyabr 2026/07:33`.
    return `${formatDate(locale, value, 'day')}, ${formatDate(locale, value, 'time')}`;
  }
  const key = `${locale} ${style}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(TAGS[locale], {
      ...DATE_STYLES[style],
      timeZone: OFFICE_TIME_ZONE,
    });
    dateFormats.set(key, format);
  }
  // Russian ICU ends a date with ` г.`, which would double the full stop of a sentence.
  return format.format(new Date(value)).replace(/\sг\.$/, '');
}

/** A number as the language writes it: `12 345` in Russian, `12.345` in Azerbaijani. */
export function formatNumber(locale: Locale, value: number): string {
  let format = numberFormats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(TAGS[locale]);
    numberFormats.set(locale, format);
  }
  return format.format(value);
}

/** A part of a whole (0 to 1) in whole hundredths: `27 %` in Russian, `27%` in English. */
export function formatShare(locale: Locale, share: number): string {
  return new Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** A size of a file in kilobytes, or megabytes from one on: `1,5 MB`. */
export function formatBytes(locale: Locale, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(TAGS[locale], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}

/** Names joined as a sentence joins them: `a, b və c`. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(items);
}

/**
 * Whole calendar days in Baku from `now` to `value`: 0 is today, negative is past.
 * @param value ISO string, Date or epoch milliseconds
 */
export function calendarDaysUntil(value: string | number | Date, now: Date): number {
  return dayNumber(new Date(value)) - dayNumber(now);
}

/** Baku has kept UTC+4 without summer time since 2016. */
const BAKU_OFFSET_MS = 4 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

function dayNumber(date: Date): number {
  return Math.floor((date.getTime() + BAKU_OFFSET_MS) / DAY_MS);
}
