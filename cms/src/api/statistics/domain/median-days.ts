import { workingDaysBetween } from '../../casework/domain/working-days';
import { FEWEST_TOLD } from './tell-counts';

/** Applications asked and answered at about the same moments. */
export interface AnsweredCases {
  askedAt: Date;
  /** The first answer; for a case that still waits, until when it has. */
  answeredAt: Date;
  cases: number;
}

/**
 * The working days until the first answer that half of the cases were answered within, between the
 * two middle ones where their number is even. Null for fewer than five cases, which would tell of
 * people.
 */
export function medianDays(answered: readonly AnsweredCases[]): number | null {
  const waits = answered
    .map(({ askedAt, answeredAt, cases }) => ({
      days: workingDaysBetween(askedAt, answeredAt),
      cases,
    }))
    .toSorted((one, other) => one.days - other.days);
  const total = waits.reduce((sum, { cases }) => sum + cases, 0);
  if (total < FEWEST_TOLD) return null;
  const daysOf = (place: number) => {
    let before = 0;
    return waits.find(({ cases }) => (before += cases) > place)?.days ?? 0;
  };
  return (daysOf(Math.floor((total - 1) / 2)) + daysOf(Math.floor(total / 2))) / 2;
}
