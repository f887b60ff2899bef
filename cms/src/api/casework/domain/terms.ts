import { addWorkingDays } from './working-days';

const HOUR_MS = 60 * 60 * 1000;
const CONSENT_DAYS = 14;
const INFORMATION_WORKING_DAYS = 10;
const INFORMATION_WARNING_WORKING_DAYS = 2;
const OFFER_HOURS = 48;

/** Until when a guardian asked at `now` can consent. */
export function consentTerm(now: Date): Date {
  return new Date(now.getTime() + CONSENT_DAYS * 24 * HOUR_MS);
}

/** Until when information asked for at `now` can be given. */
export function informationTerm(now: Date): Date {
  return addWorkingDays(now, INFORMATION_WORKING_DAYS);
}

/** From when the applicant is warned that `informationDueAt` is near. */
export function informationWarningAt(informationDueAt: Date): Date {
  return addWorkingDays(informationDueAt, -INFORMATION_WARNING_WORKING_DAYS);
}

/** Until when an offer made at `now` can be accepted. */
export function offerTerm(now: Date): Date {
  return new Date(now.getTime() + OFFER_HOURS * HOUR_MS);
}
