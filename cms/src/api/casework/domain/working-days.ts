import { ANNOUNCED_DAYS_OFF, FIXED_HOLIDAYS } from './holidays';

/** Azerbaijan keeps UTC+4 all year; daylight saving ended in 2016. */
const BAKU_OFFSET_MS = 4 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const END_OF_WORKING_DAY_HOUR = 18;

/**
 * The moment a promise of `days` working days given at `from` is due: 18:00 in Baku on the
 * `days`-th working day after that day, or before it when `days` is negative.
 * The day of `from` itself never counts.
 */
export function addWorkingDays(
  from: Date,
  days: number,
  daysOff: readonly string[] = ANNOUNCED_DAYS_OFF,
): Date {
  let day = bakuDay(from);
  const step = days < 0 ? -1 : 1;
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (isWorkingDay(day, daysOff)) left -= 1;
  }
  return new Date(day * DAY_MS + END_OF_WORKING_DAY_HOUR * 60 * 60 * 1000 - BAKU_OFFSET_MS);
}

/**
 * How many working days an answer at `to` took for what was asked at `from`: 0 on the same day in
 * Baku, 1 until the end of the next working day. The day of `from` itself never counts.
 */
export function workingDaysBetween(
  from: Date,
  to: Date,
  daysOff: readonly string[] = ANNOUNCED_DAYS_OFF,
): number {
  let days = 0;
  for (let day = bakuDay(from) + 1; day <= bakuDay(to); day += 1) {
    if (isWorkingDay(day, daysOff)) days += 1;
  }
  return days;
}

/** The calendar year in Baku at `moment`. */
export function bakuYear(moment: Date): number {
  return new Date(moment.getTime() + BAKU_OFFSET_MS).getUTCFullYear();
}

function bakuDay(moment: Date): number {
  return Math.floor((moment.getTime() + BAKU_OFFSET_MS) / DAY_MS);
}

function isWorkingDay(day: number, daysOff: readonly string[]): boolean {
  const date = new Date(day * DAY_MS);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const isoDate = date.toISOString().slice(0, 10);
  return !FIXED_HOLIDAYS.includes(isoDate.slice(5)) && !daysOff.includes(isoDate);
}
