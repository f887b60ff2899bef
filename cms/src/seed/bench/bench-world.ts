import type { FormSnapshot } from '../../api/casework/domain/form-snapshot';

/** What bench content points to and is relative to. */
export interface BenchWorld {
  /** Midnight, UTC, of the day that deadlines and publications are counted from. */
  today: Date;
  regions: readonly { key: string; documentId: string }[];
  institutions: readonly { regionKey: string; documentId: string }[];
  interests: readonly { key: string; documentId: string }[];
  /** As applications keep them. */
  forms: readonly FormSnapshot[];
  /** documentId of the role that members' accounts have. */
  memberRole: string;
  /** How many members there are to apply for things. */
  members: number;
}

const DAY_MS = 86_400_000;

/** The instant `days` (a fraction is fine) from the day everything is relative to. */
export function dayFromToday({ today }: BenchWorld, days: number): Date {
  return new Date(today.getTime() + Math.round(days * DAY_MS));
}

/** The last minute of a day in Baku, which keeps UTC+4 all year. */
export function endOfDay(world: BenchWorld, days: number): Date {
  return new Date(dayFromToday(world, days).getTime() + (19 * 60 + 59) * 60_000);
}
