import type { Locale } from '@office/search';
import { calendarDaysUntil, formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';

/** What is said of a deadline; `urgency` is also told in words by `left`. */
export interface DeadlineView {
  urgency: 'none' | 'calm' | 'soon' | 'closed';
  /** ISO instant, null without a deadline. */
  iso: string | null;
  /** Day of the month and month, for the big numeral of a calendar leaf. */
  leaf: { day: string; month: string } | null;
  /** `24 noyabr`, with the year unless it is this one. */
  date: string | null;
  /** `5 gün qalıb`, `Daim açıqdır`, `Qəbul bağlanıb`. */
  left: string;
}

const SOON_DAYS = 7;

/**
 * Says a deadline as of `now`.
 * @param deadline null where one can always apply
 * @param open whether one can apply now; an entry may be closed before its deadline
 */
export function deadlineView(
  deadline: Date | null,
  open: boolean,
  at: { locale: Locale; t: Translate; now: Date },
): DeadlineView {
  const { locale, t, now } = at;
  const dated = deadline === null ? UNDATED : toDated(deadline, locale, now);
  if (!open) return { ...dated, urgency: 'closed', left: t('catalogue.closed') };
  if (deadline === null) return { ...dated, urgency: 'none', left: t('catalogue.always') };
  const days = calendarDaysUntil(deadline, now);
  const urgency = days <= SOON_DAYS ? 'soon' : 'calm';
  return { ...dated, urgency, left: sayDaysLeft(days, t) };
}

const UNDATED = { iso: null, leaf: null, date: null };

function toDated(deadline: Date, locale: Locale, now: Date) {
  const isThisYear = formatDate('en', deadline, 'year') === formatDate('en', now, 'year');
  return {
    iso: deadline.toISOString(),
    leaf: {
      day: formatDate(locale, deadline, 'day-number'),
      month: formatDate(locale, deadline, 'short-month'),
    },
    date: formatDate(locale, deadline, isThisYear ? 'short-day' : 'day'),
  };
}

function sayDaysLeft(days: number, t: Translate): string {
  if (days <= 0) return t('catalogue.lastDay');
  if (days === 1) return t('catalogue.tomorrow');
  return t('catalogue.daysLeft', { count: days });
}
