export const FREQUENCIES = ['weekly', 'monthly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Azerbaijan keeps UTC+4 all year; daylight saving ended in 2016. */
const BAKU_OFFSET = 4 * 3_600_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const THURSDAY = 4;
const SLOT_HOUR = 18;
const QUIET_FROM_HOUR = 21;
const QUIET_UNTIL_HOUR = 8;

/** How far back the very first run of each frequency looks. */
const FIRST_WINDOW: Record<Frequency, number> = { weekly: 7 * DAY, monthly: 31 * DAY };

/** A moment of publication is in the window from `start` (included) to `end` (not included). */
export interface DigestWindow {
  start: Date;
  end: Date;
}

/**
 * The window of a run planned for `at`: from the end of the previous run of its frequency,
 * or a week or 31 days back where there is none. Null when the previous run reaches `at` already.
 */
export function digestWindow(
  frequency: Frequency,
  previousEnd: Date | null,
  at: Date,
): DigestWindow | null {
  const start = previousEnd ?? new Date(at.getTime() - FIRST_WINDOW[frequency]);
  return start < at ? { start, end: at } : null;
}

/**
 * What makes a run unique: a frequency has one run after each previous one, so that two planners
 * at once make the same run and windows can neither overlap nor leave a gap.
 */
export function digestRunKey(frequency: Frequency, window: DigestWindow): string {
  return `${frequency}:${window.start.toISOString()}`;
}

/**
 * The last default sending time at or before `at`: Thursday 18:00 in Baku, for monthly digests
 * the first Thursday of the month.
 */
export function lastDigestSlot(frequency: Frequency, at: Date): Date {
  let day = Math.floor((at.getTime() + BAKU_OFFSET) / DAY);
  while (!isSlotDay(frequency, day) || slotOn(day) > at) day -= 1;
  return slotOn(day);
}

/** Whether it is between 21:00 and 08:00 in Baku, when nobody wants mail. */
export function isQuietHour(at: Date): boolean {
  const hour = new Date(at.getTime() + BAKU_OFFSET).getUTCHours();
  return hour >= QUIET_FROM_HOUR || hour < QUIET_UNTIL_HOUR;
}

function isSlotDay(frequency: Frequency, day: number): boolean {
  const date = new Date(day * DAY);
  if (date.getUTCDay() !== THURSDAY) return false;
  return frequency === 'weekly' || date.getUTCDate() <= 7;
}

function slotOn(day: number): Date {
  return new Date(day * DAY + SLOT_HOUR * HOUR - BAKU_OFFSET);
}
