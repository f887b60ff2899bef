import { z } from 'zod';

import { addWorkingDays } from '../api/casework/domain/working-days';

const HOUR_MS = 3_600_000;
/** Azerbaijan keeps UTC+4 all year. */
const BAKU_OFFSET = '+04:00';

/**
 * When something happened, for use in schemas together with `isWhen`: on a working day before
 * today, or in the last hours. Those are few enough to lie after the office hours of any day before
 * today, whatever the time of seeding.
 */
export const whenShape = {
  workdaysAgo: z.int().min(1).optional(),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time')
    .optional(),
  hoursAgo: z.number().positive().max(6).optional(),
};
export type When = { [Name in keyof typeof whenShape]?: z.infer<(typeof whenShape)[Name]> };

export const WHEN_FAULT = 'needs workdaysAgo and at, or hoursAgo';

export function isWhen({ workdaysAgo, at, hoursAgo }: When): boolean {
  const isOnDay = workdaysAgo !== undefined && at !== undefined;
  const isOnDayInPart = workdaysAgo !== undefined || at !== undefined;
  return hoursAgo === undefined ? isOnDay : !isOnDayInPart;
}

/** The instant of `when` for who looks back from `now`; days and hours are Baku's. */
export function momentOf({ workdaysAgo = 1, at = '12:00', hoursAgo }: When, now: Date): Date {
  if (hoursAgo !== undefined) return new Date(now.getTime() - hoursAgo * HOUR_MS);
  return new Date(`${workday(now, -workdaysAgo)}T${at}:00${BAKU_OFFSET}`);
}

/** The ISO date of the working day `days` after (or, negative, before) the day of `now`. */
export function workday(now: Date, days: number): string {
  // 18:00 in Baku, and so the same date in UTC.
  return addWorkingDays(now, days).toISOString().slice(0, 10);
}
